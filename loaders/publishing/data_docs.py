"""Make the data docs of great-expectations readable without the net, and give them an index.

As generated they fetch style sheets, icons and scripts from half a dozen hosts, and the index is drawn by one
of those scripts: offline it is empty. What stays is static HTML with a small style of its own.
"""

import html
import itertools
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

ACTIVE = re.compile(r"<(script|style|footer)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
FETCHED = re.compile(r"<(?:link|img)\b[^>]*>", re.IGNORECASE)

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; color: #222 }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0 1.6em }
th, td { border: 1px solid #ddd; padding: 0.3em 0.6em; text-align: left; vertical-align: top }
a { color: #06c } .holds { color: #176d2b } .fails { color: #a11 }
.card, .modal, .btn { display: none }
.fa-check-circle::before { content: "✔" } .fa-times::before, .fa-exclamation-triangle::before { content: "✘" }
"""
HEAD = f"<style>{STYLE}</style></head>"


def detach_from_the_net(folder: Path) -> None:
    """Remove from every page scripts, styles and images, and the files they came with."""
    for page in sorted(folder.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        text = FETCHED.sub("", ACTIVE.sub("", text))
        page.write_text(text.replace("</head>", HEAD, 1), encoding="utf-8")
    shutil.rmtree(folder / "static", ignore_errors=True)


def write_index(folder: Path, results: Sequence[dict[str, Any]]) -> None:
    """Write ``index.html``: every expectation with its answer, and a link to the page of its table."""
    parts = [
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>juesuan: expectations</title>"
    ]
    parts.append(f"{HEAD}<body><h1>Expectations of the published version</h1>")
    for suite, members in itertools.groupby(results, lambda result: result["suite"]):
        parts.extend(_suite(folder, suite, list(members)))
    parts.append("</body></html>\n")
    (folder / "index.html").write_text("\n".join(parts), encoding="utf-8")


def page_name(suite: str, table: str) -> str:
    """Return the name under which a suite over one table stands in the data docs (a dot would nest it)."""
    return f"{suite}__{table.replace('.', '__')}"


def _suite(folder: Path, suite: str, results: Sequence[dict[str, Any]]) -> list[str]:
    held = sum(result["success"] for result in results)
    severity = results[0]["severity"]
    return [
        f"<h2>{html.escape(suite)} ({severity}): {held} of {len(results)} hold</h2>",
        "<table><tr><th>answer</th><th>table</th><th>expectation</th><th>observed</th></tr>",
        *(_row(folder, result) for result in results),
        "</table>",
    ]


def _row(folder: Path, result: dict[str, Any]) -> str:
    answer = "holds" if result["success"] else "fails"
    table = html.escape(result["table_name"])
    pages = (folder / "validations" / page_name(result["suite"], result["table_name"])).rglob("*.html")
    page = next(iter(sorted(pages)), None)
    if page is not None:
        table = f'<a href="{quote(page.relative_to(folder).as_posix())}">{table}</a>'
    observed = html.escape(result["observed"] or "")
    return (
        f'<tr><td class="{answer}">{answer}</td><td>{table}</td>'
        f"<td>{html.escape(result['description'])}</td><td>{observed}</td></tr>"
    )
