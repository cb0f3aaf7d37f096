"""Words at the beginning of a line that ends a table, or stands below it."""

import re

ENDS_A_TABLE = re.compile(
    r"附[件表录]|[图表]\d|[（(]?[一二三四五六七八九十]{1,3}[、）)]|第.{1,3}部分|#|填表|(?:说明|备注|注|单位|金额单位)[:：]"
    r"|.*(?:表|报告|[。；])$"
)
