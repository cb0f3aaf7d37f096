"""Errors that the loaders raise. Only the command line turns them into exit codes."""


class JuesuanError(Exception):
    """A message of one line that says what is wrong, where, and what to do."""


class UsageError(JuesuanError):
    """The call itself is wrong: exit code 2."""


class NotPublishedError(JuesuanError):
    """The warehouse was not published, the previous version stays: exit code 1."""


class UnreadableDocumentError(JuesuanError):
    """A file that cannot be loaded; it is quarantined with this reason."""

    def __init__(self, reason_code: str, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason_code = reason_code
        self.reason = reason
        self.remedy = remedy
