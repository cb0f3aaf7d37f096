"""Numbers that a converter lost: headings without one between two numbers that do not follow each other."""

from loaders.blocks.element import Element, Kind
from loaders.blocks.numbering import Numbering


def restore_numbers(elements: list[Element]) -> list[Element]:
    """Give headings between, say, 二、 and 六、 the numbers 三、 to 五、 that they must have had."""
    repaired = list(elements)
    headings: list[int] = []
    for index, element in enumerate(elements):
        if element.kind not in (Kind.HEADING, Kind.RUN_IN):
            continue
        if element.numbering and element.numbering.value > 1:
            _fill_gap(repaired, headings, element.numbering)
        headings.append(index)
    return repaired


def _fill_gap(elements: list[Element], headings: list[int], numbering: Numbering) -> None:
    unnumbered = []
    for index in reversed(headings):
        found = elements[index].numbering
        if found is None:
            if elements[index].is_marked:
                return
            unnumbered.append(index)
        elif found.style == numbering.style:
            missing = numbering.value - found.value - 1
            break
        elif found.rank < numbering.rank:
            return
    else:
        return
    for distance, index in enumerate(unnumbered[: max(missing, 0)], start=1):
        lost = numbering._replace(value=numbering.value - distance, length=0)
        elements[index] = elements[index]._replace(numbering=lost)
