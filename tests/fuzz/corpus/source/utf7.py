# coding: utf-7
+AOk-