"""Headings that name a benefit, or a line of the classification, above its budget: 2.高龄津贴。 / 年初预算90万元，…."""

from dataclasses import replace

from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import MIXED, program_of

FUNDS_OF_LINES = ("general_public", "fiscal")
_LINE_ENDS = ("（类）", "（款）", "（项）")


def benefit_named(title: str, told: str, lexicon: Lexicon) -> str | None:
    """The programme whose name a title is, where the text behind it begins with the words of a budget; None elsewhere."""
    if phrase("budget_at_once").match(told) is None or title.endswith(_LINE_ENDS):
        return None
    code = program_of(title, lexicon)
    return None if code == MIXED else code


def below_benefit(
    section: SectionContext, path: tuple[str, ...], text: str, lexicon: Lexicon
) -> SectionContext:
    """The section of a paragraph that tells the budget of what is named right above it: a line, or a benefit's project."""
    is_free = path and not (section.project_mode or section.function_path)
    title = path[-1].strip("。：， ") if is_free else ""
    if not title or phrase("budget_at_once").match(f"。{text}") is None:
        return section
    line = lexicon.function_names.get(title.removesuffix("支出"))
    of_lines = section.fund in FUNDS_OF_LINES or any(
        phrase("lines_section").search(above) for above in path[:-1]
    )
    if line and of_lines:
        return replace(section, function_path=line, function_label=title)
    if section.account or (code := benefit_named(title, f"。{text}", lexicon)) is None:
        return section
    return replace(section, project_mode="item", project_name=title, program=code)
