"""What a section's headings say of the figures under them: fund, project, functional line, programme."""

import re
from dataclasses import dataclass

from loaders.figures.lexicon import Lexicon
from loaders.figures.programs import program_of

_FUNDS = (
    ("government_fund", re.compile(r"政府性基金")),
    ("state_capital", re.compile(r"国有资本")),
    ("general_public", re.compile(r"一般公共(?:服务)?预算")),
    ("fiscal", re.compile(r"财政拨款")),
)
_ALL_FUNDS = re.compile(r"^(?:部门|单位|年度|\d{4}年(?:度)?|整体|预算|决算|收入|支出|收支|、|总体|总体?情况|情况|说明|概况|执行|结转|结余|基本|（.*）|及|和|口径|按|财务|资金)+$")
_PROJECT_LIST = re.compile(r"项目(?:经费|资金)?支出|专项资金|专项经费|项目(?:资金|绩效|实施|完成|性专项|预算|情况)|专项(?:支出|项目)")
_GENERIC = re.compile(
    r"\d+万元以上|\d{4}年(?:度)?|项目|支出|绩效|情况|资金|专项|经费|说明|部门|单位|预算|决算|自评|评价|目标|完成|实施|分析|使用|管理|年度|具体|主要|重点|整体|结果|报告|一览|公共|财政|市级|区级|县级|本级|业务|类|表|及|和|的|性|与|、|（|）|各|分"
)
_FUNCTION_PATH = re.compile(r"(?P<class>[^，。；：、（）\d]+(?:（[^类款项]{1,4}）[^，。；：（）\d]*)?)（(?:\d+)?类）(?:(?P<group>[^，。；：]+?)（(?:\d+)?款）)?(?:(?P<item>[^，。；：]+?)（(?:\d+)?项）)?")


@dataclass(frozen=True)
class SectionContext:
    """``project_mode``: list (a section that names projects), item (a section about ``project_name``), empty otherwise."""

    fund: str | None = None
    project_mode: str = ""
    project_name: str | None = None
    function_path: str | None = None
    function_label: str | None = None
    program: str | None = None
    side: str | None = None  # revenue, expenditure: what an account without a name belongs to


def section_context(path: tuple[str, ...], lexicon: Lexicon) -> SectionContext:
    """Read the titles above a figure, outermost first."""
    mode, name = _project(path)
    function = next((match for title in reversed(path) if (match := _FUNCTION_PATH.search(title))), None)
    programs = (program_of(title, lexicon) for title in reversed(path[1:] or path))
    return SectionContext(
        fund=_fund(path),
        project_mode=mode,
        project_name=name,
        function_path=function_code(function) if function else None,
        function_label=function.group() if function else None,
        program=next((code for code in programs if code), None),
        side=_side(path),
    )


def function_path(text: str) -> re.Match[str] | None:
    """The last path such as 社会保障和就业支出（类）民政管理事务（款）行政运行（项） of a text."""
    found = None
    for found in _FUNCTION_PATH.finditer(text):
        pass
    return found


def function_code(match: re.Match[str]) -> str:
    """The path as code text: names of 类/款/项 joined with a slash."""
    names = (match["class"], match["group"], match["item"])
    return "/".join(name.strip("，、。；： ") for name in names if name)


def fund_of(text: str) -> str | None:
    """The fund that a phrase names last; None when it names none."""
    found = [(match.end(), fund) for fund, pattern in _FUNDS for match in pattern.finditer(text)]
    funds = {fund for _, fund in found}
    if "fiscal" in funds and len(funds) > 1:  # 一般公共预算财政拨款 names the fund, 财政拨款 only the source
        found = [pair for pair in found if pair[1] != "fiscal"]
    return max(found)[1] if found else None


def _fund(path: tuple[str, ...]) -> str | None:
    source = None
    for title in reversed(path):
        fund = fund_of(title)
        if fund == "fiscal":  # 财政拨款 names the source; a heading further out may name the fund
            source = fund
        elif fund:
            return fund
        if source:
            continue
        if title and _ALL_FUNDS.match(title) and ("收" in title or "支" in title) and "项目" not in title and "基本" not in title:
            return "all"
    return source


def _side(path: tuple[str, ...]) -> str | None:
    for title in reversed(path):
        revenue, expenditure = "收入" in title, "支出" in title
        if revenue != expenditure:
            return "revenue" if revenue else "expenditure"
        if revenue:
            return None
    return None


def _project(path: tuple[str, ...]) -> tuple[str, str | None]:
    listing = None
    for depth, title in enumerate(path):
        if _PROJECT_LIST.search(title) and not _GENERIC.sub("", title):
            listing = depth
        elif listing is not None and not _PROJECT_LIST.search(_GENERIC.sub("", title)):
            if _GENERIC.sub("", title):
                return "item", title.strip("。：， ")
    return ("list", None) if listing is not None else ("", None)
