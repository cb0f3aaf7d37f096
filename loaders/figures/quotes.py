"""The passage that a figure stands in, as it is shown beside the figure."""

LONGEST_QUOTE = 2000  # characters; a row of a table may hold a whole report
_BESIDE = LONGEST_QUOTE // 2
_CUT = "…"


def around(text: str, figure: str = "", at: int = 0) -> str:
    """``text``, or where it is too long its part around ``figure``, which stands near the place ``at``.

    Cut ends are marked with an ellipsis.
    """
    if len(text) <= LONGEST_QUOTE:
        return text
    at = min(at, len(text))
    found = text.rfind(figure, max(0, at - _BESIDE), at + len(figure))
    found = text.find(figure, max(0, at - _BESIDE)) if found < 0 else found
    start = max(0, max(found, 0) - _BESIDE)
    end = start + LONGEST_QUOTE
    return (_CUT if start else "") + text[start:end] + (_CUT if end < len(text) else "")
