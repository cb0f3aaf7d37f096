from pathlib import Path

from loaders.publishing.data_docs import detach_from_the_net, page_name, write_index

PAGE = """<html><head>
<link rel="stylesheet" href="https://elsewhere.example/a.css">
<script src="https://elsewhere.example/a.js" integrity="x"></script>
<style>@import url(https://elsewhere.example/b.css)</style>
</head><body><img src="//elsewhere.example/a.png"><p>120 of 120 hold</p><i class="fa-check-circle"></i>
<footer>a newsletter</footer></body></html>"""
RESULT = {
    "suite": "sums",
    "severity": "info",
    "table_name": "facts.checks",
    "description": "a < b",
    "success": False,
    "observed": "<b>3</b>",
}


def test_pages_keep_their_text_and_fetch_nothing(tmp_path: Path):
    (tmp_path / "static").mkdir()
    page = tmp_path / "validations" / "page.html"
    page.parent.mkdir()
    page.write_text(PAGE, encoding="utf-8")
    detach_from_the_net(tmp_path)
    text = page.read_text(encoding="utf-8")
    assert "120 of 120 hold" in text
    assert "fa-check-circle::before" in text  # the answer is a sign without the icons of the net
    assert "elsewhere.example" not in text
    assert "newsletter" not in text
    assert not (tmp_path / "static").exists()


def test_the_index_links_pages_and_escapes_what_was_observed(tmp_path: Path):
    page = tmp_path / "validations" / page_name("sums", "facts.checks") / "run" / "result.html"
    page.parent.mkdir(parents=True)
    page.write_text("", encoding="utf-8")
    write_index(tmp_path, [RESULT, RESULT | {"success": True, "table_name": "facts.other", "observed": None}])
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "sums (info): 1 of 2 hold" in index
    assert 'href="validations/sums__facts__checks/run/result.html"' in index
    assert index.count("href=") == 1
    assert "a &lt; b" in index
    assert "&lt;b&gt;3&lt;/b&gt;" in index
