# coding: gb18030
