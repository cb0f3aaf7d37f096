"""Names of files as text."""


def printable(name: str) -> str:
    """Return a file name as valid text: bytes that are no UTF-8 become the replacement character."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
