"""The name of the project that an amount belongs to."""

from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import brackets_closed, clause_of


def project_name_in(gap: str) -> str | None:
    """The project named at the end of ``gap``: its noun phrase without leading connectors and trailing measure words."""
    text = phrase("project_lead").sub("", gap[gap.rfind("。") + 1 :])
    text = phrase("project_tail").sub("", text)
    clause = phrase("project_lead").sub("", clause_of(text))
    clause = phrase("project_before_name").sub("", clause).strip("，、；：。 ")
    if len(clause) < 2 or phrase("project_no_name").match(brackets_closed(clause)):
        return None
    return clause
