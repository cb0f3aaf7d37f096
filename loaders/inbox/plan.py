"""What a load has to do: the difference between the files that are there and the documents that are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from loaders.inbox.inbox import FoundFile
from loaders.inbox.known import Known, KnownDocument, KnownRefusal

Group = tuple[FoundFile, ...]  # files with the same content


@dataclass(frozen=True)
class Plan:
    """Files with one content are one group. Everything else is told by the ids of documents."""

    files: tuple[FoundFile, ...]
    read: tuple[Group, ...]
    renamed: tuple[tuple[str, FoundFile], ...]  # other names than before; the first one is the document's own
    revived: tuple[str, ...]  # retired, and there again
    retired: tuple[str, ...]  # their files are gone
    replaced: tuple[str, ...]  # their files hold something else now
    reread: tuple[str, ...]  # read again, by another version of the loaders or as another format
    refused: tuple[KnownRefusal, ...]  # refused before, and nothing has changed
    forgotten_refusals: int

    @property
    def is_empty(self) -> bool:
        """True when the warehouse holds what the files say already."""
        changes = (self.read, self.renamed, self.revived, self.retired, self.replaced)
        return not any(changes) and not self.forgotten_refusals


def plan_load(found: Sequence[FoundFile], known: Known, version: str | None) -> Plan:
    """Compare files with documents; ``version`` is that of the loaders, None to read everything again."""
    read: list[Group] = []
    unchanged: list[tuple[KnownDocument, Group]] = []
    refused: list[KnownRefusal] = []
    for group in _grouped(found):
        document = known.documents.get(group[0].sha256 or "")
        alike = _of_the_same_format(document, group) if document else ()
        before = [known.refusals.get((file.relative_path, file.sha256)) for file in group]
        if document and alike and document.loader_version == version:
            unchanged.append((document, (*alike, *(file for file in group if file not in alike))))
        elif all(entry and entry.loader_version == version for entry in before):
            refused.extend(entry for entry in before if entry)
        else:
            read.append(group)
    replaced, retired = _gone(found, known)
    return Plan(
        files=tuple(found),
        read=tuple(read),
        renamed=tuple(
            (document.document_id, group[0])
            for document, group in unchanged
            if _is_renamed(document, group, known)
        ),
        revived=tuple(document.document_id for document, _ in unchanged if document.is_retired),
        retired=tuple(retired),
        replaced=tuple(replaced),
        reread=tuple(
            known.documents[group[0].sha256].document_id
            for group in read
            if group[0].sha256 in known.documents
        ),
        refused=tuple(refused),
        forgotten_refusals=len(known.refusals) - len(refused),
    )


def _grouped(found: Sequence[FoundFile]) -> list[Group]:
    """Bring files of one content together; those that cannot be opened stay alone."""
    groups: dict[str, list[FoundFile]] = {}
    for file in found:
        groups.setdefault(file.sha256 or f"unreadable {file.relative_path}", []).append(file)
    return [tuple(group) for group in groups.values()]


def _of_the_same_format(document: KnownDocument, group: Group) -> Group:
    """Return the files that would be read as the document was."""
    ending = PurePath(document.file_name).suffix.lower()
    return tuple(file for file in group if file.ending == ending)


def _is_renamed(document: KnownDocument, group: Group, known: Known) -> bool:
    if (document.relative_path, document.file_name) != (group[0].relative_path, group[0].file_name):
        return True
    paths = {file.relative_path for file in group}
    return paths != known.names.get(document.document_id)


def _gone(found: Sequence[FoundFile], known: Known) -> tuple[list[str], list[str]]:
    """Return the documents whose files hold something else, and those whose files are no more."""
    contents, paths = {file.sha256 for file in found}, {file.relative_path for file in found}
    gone = [
        one.document_id
        for one in known.documents.values()
        if not one.is_retired and one.sha256 not in contents
    ]
    replaced = [one for one in gone if not paths.isdisjoint(known.names.get(one, ()))]
    return replaced, [one for one in gone if one not in set(replaced)]
