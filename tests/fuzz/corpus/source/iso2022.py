# coding: iso-2022-jp
あ