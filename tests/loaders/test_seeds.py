"""Seeds that the readers share with dbt."""

from pathlib import Path

import pytest

from loaders import seeds


@pytest.mark.parametrize("row", ["word,a{0,4}b", "word"])
def test_a_row_with_other_columns_than_the_header_is_an_error(
    row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "words.csv").write_text(f"id,pattern\none,a\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(seeds, "PROJECT", tmp_path)
    seeds.read_seed.cache_clear()
    with pytest.raises(ValueError, match=r"words\.csv, row 2 "):
        seeds.read_seed("words.csv")
