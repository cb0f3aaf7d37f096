"""A report as Markdown or as one HTML page that opens without a server.

Everything that a document says is hostile input: it is escaped for the form that it is written in.
"""

import html
import re
from collections.abc import Sequence

from loaders.publishing.report_parts import Part
from loaders.terminal import visible

STYLE = """
body { font: 15px/1.6 system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; color: #222 }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0 1.6em }
th, td { border: 1px solid #ddd; padding: 0.3em 0.6em; text-align: left; vertical-align: top }
blockquote { margin: 0.4em 0; padding: 0.2em 1em; border-left: 3px solid #bbb; color: #444 }
"""
MARKUP = re.compile(r"([\\`*_\[\]<>#|!~&])")


def as_markdown(title: str, parts: Sequence[Part]) -> str:
    """Return Markdown in which every character of the document that could be markup has a backslash."""
    return "\n\n".join([f"# {_plain_markdown(title)}", *map(_markdown, parts)]) + "\n"


def as_html(title: str, parts: Sequence[Part]) -> str:
    """Return one page with its style in it: no script, nothing that is fetched."""
    name = _plain_html(title)
    head = f"<meta charset='utf-8'><title>{name}</title><style>{STYLE}</style>"
    body = "\n".join([f"<h1>{name}</h1>", *map(_html, parts)])
    return f"<!DOCTYPE html>\n<html lang='zh'><head>{head}</head>\n<body>\n{body}\n</body></html>\n"


FORMS = {"md": as_markdown, "html": as_html}


def _markdown(part: Part) -> str:
    lines = [[_plain_markdown(cell) for cell in line] for line in part.lines]
    match part.kind:
        case "title":
            return f"{'#' * part.level} {_plain_markdown(part.text)}"
        case "quote":
            return f"> {_plain_markdown(part.text)}"
        case "items":
            return "\n".join(f"- {line[0]}" for line in lines)
        case "table":
            rule = ["---"] * len(lines[0])
            return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:]))
        case _:
            return _plain_markdown(part.text)


def _html(part: Part) -> str:
    lines = [[_plain_html(cell) for cell in line] for line in part.lines]
    match part.kind:
        case "title":
            return f"<h{part.level}>{_plain_html(part.text)}</h{part.level}>"
        case "quote":
            return f"<blockquote>{_plain_html(part.text)}</blockquote>"
        case "items":
            return f"<ul>{''.join(f'<li>{line[0]}</li>' for line in lines)}</ul>"
        case "table":
            cells = ["".join(f"<th>{cell}</th>" for cell in lines[0])]
            cells += ["".join(f"<td>{cell}</td>" for cell in line) for line in lines[1:]]
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
        case _:
            return f"<p>{_plain_html(part.text)}</p>"


def _plain_markdown(text: str) -> str:
    return MARKUP.sub(r"\\\1", visible(text))


def _plain_html(text: str) -> str:
    return html.escape(visible(text))
