"""How texts tell times: words of periods, of headings and titles. Each group of PERIOD is a way to tell one."""

import re

from loaders.figures.vocabulary.edge_characters import compile_ahead

PERIOD = compile_ahead(
    r"(?P<cut>(?:截[止至](?:到)?|(?<![一-龥])[到至])(?:(?P<cut_year>(?:19|20)\d\d)年?)?(?P<cut_month>\d{1,2})月(?:(?P<cut_day>\d{1,2})日|底|末|份)?(?!-))"
    r"|(?P<month_end>(?<![\d年])(?<!于)(?:(?P<month_end_year>(?:19|20)\d\d)年)?(?P<end_month>\d{1,2})月[底末](?=，?(?:已?累计|[已共在实]|[^，。；\d]{0,8}(?:\d|$))))"
    r"|(?P<year_end>(?<![\d上本去])年末(?!结|余))"
    r"|(?P<cut_end>截[止至](?:到)?(?P<end_year>(?:19|20)\d\d)年(?:底|末|年底|年末)|(?P<end_year_b>(?:19|20)\d\d)年(?:底|末))"
    r"|(?P<span>(?:(?P<span_year>(?:19|20)\d\d)年)?(?P<first>\d{1,2})(?:月(?:份)?)?[-~至到](?P<last>\d{1,2})月)"
    r"|(?P<half>(?:(?P<half_year>(?:19|20)\d\d)年)?(?P<which>上|下)半年)"
    r"|(?P<quarters>(?:截[止至](?:到)?(?:(?P<cut_quarters_year>(?:19|20)\d\d)年)?第?(?P<cut_quarter>[一二三四1-4])"
    r"|(?:(?P<quarters_year>(?:19|20)\d\d)年)?(?:(?:前|[一1][-—~～至到])(?P<last_quarter>[二三四2-4])个?|第?[一1]))季度)"
    r"|(?P<quarter>(?:(?P<quarter_year>(?:19|20)\d\d)年)?第?(?P<which_quarter>[二三四2-4])季度)"
    r"|(?P<month>(?:(?P<month_year>(?:19|20)\d\d)年|(?<![\d年月日至到-]))(?P<which_month>\d{1,2})月"
    r"(?:份(?!起|以来)|(?=，(?!成立|出台|启动|印发)|全[省市县区州旗镇]|[我该]|共|累计|发放|支出|救助)|(?:(?<=加上\d月)|(?<=加上\d\d月))))"
    r"|(?P<months>前(?P<months_told>\d{1,2}|[二两三四五六七八九十]|十一)个月)"
    r"|(?P<years_span>(?P<first_year>(?:19|20)\d\d)年?(?:(?P<first_month>\d{1,2})月)?(?:[-—~]+|至|到)"
    r"(?P<last_year>(?:19|20)\d\d)年(?:(?P<last_month>\d{1,2})月|底|末)?)"
    r"|(?P<years>(?:近|过去)(?P<count>\d|[二两三四五])年|五年(?:来|累计|间))"
    r"|(?P<plan>“?十(?P<which_plan>[二三四五])五”?(?:时期|期间|以来))"
    r"|(?P<monthly>每月(?!每人|标准|人均)|平均每月|月均|月发放|月支出)"
    r"|(?P<from>(?:从)?(?P<from_year>(?:19|20)\d\d)年(?:(?P<from_month>\d{1,2})月)?(?:\d{1,2}日)?起)"
    r"|(?P<onward>(?<![年\d])(?P<onward_month>\d{1,2})月(?:份|\d{1,2}日)?起)"
    r"|(?P<since>(?P<since_year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:以来|(?:(?<=自20\d\d年)|(?<=自19\d\d年))[^，。；\d]{1,24}以来))"
    r"|(?<![比较与同和网])(?P<prior>上年(?!检|结[转余]|度?(?:最低工资|(?:全[省市县区])?(?:城乡|城镇|农村)?居民))末?|去年|上一年度?)"
    r"|(?P<next>明年)"
    r"|(?P<this>今年|本年度?|(?<!年)(?<!年度)(?<!占)(?<!完成)全年|年内)"
    r"|(?<![一-龥](?<![在于从自到至与比较和局市区县省位门院校站会办厅委处镇乡心]))(?<!结转到)(?<!结转至)(?P<year>(?P<plain_year>(?:19|20)\d\d)年度?(?!\d{1,2}月))"
)
# 较2020年底提高22%: what a figure is compared with is not its period
COMPARED = re.compile(
    r"(?:相?较于|[比较与同])(?:19|20)\d\d年(?:度)?(?:末|底|初)?(?:决算|预算|同期)?数?"
    r"(?=，|(?:相比|比较|分别|均|各|共|净)*(?:增|减|提|下降|上升|上涨|上调|降|涨|压|缩|节约|节省|持平|有|多|少)|相比|比较)"
    # 与预算数、上年决算数均持平
    r"|[比较与同和](?:年初|全年|调整后)?预算数?(?:[、和及]|以及)(?:上年|去年|上一年)度?(?:决算|支出|同期)?数?(?=[，；]|均|都|相比|比较|基本|持平|一致|相等)"
    r"|占(?:(?:19|20)\d\d年度?|上年度?|去年)(?=[^，。；\d]{0,20}$)"  # 占上年筹集的62.5%: of the base
)
HEADING_YEAR = re.compile(
    r"((?:19|20)\d\d)年(?:度)?(?:的)?(?:主要|重点)?"
    r"(?:工作(?:回顾|总结|(?:开展|完成)?情况|任务|安排|计划|打算|思路|重点)?|回顾|总结|任务|安排|计划|打算)$"
)
HEADING_PLAN = re.compile(r"十[二三四五]五”?(?:时期|期间|以来).{0,6}(?:回顾|成就|成效|发展|工作)")
# 2023年9月社会救助情况统计表: a report of one month
MONTH_OF_TITLE = re.compile(
    r"((?:19|20)\d\d)年(\d{1,2})月(?:份)?(?=[^\d，。：；]{2,24}(?:情况|统计|数据|报表|汇总|明细|快报|月报|公示))"
)
YEAR = re.compile(r"(?:19|20)\d\d年")
TIME = re.compile("[年月季五]")  # without one of them no period is told
