"""Sentences stay short enough to be the quote of each of their numbers."""

from laying_out import lay_out_text


def test_a_text_without_full_stops_is_cut_between_numbers() -> None:
    text = "支出1,234.56万元，" * 1000
    sentences = lay_out_text(text).sentences
    assert "".join(sentence.text for sentence in sentences) == text
    assert max(len(sentence.text) for sentence in sentences) <= 2000
    assert all(sentence.text[-1] not in "0123456789.," for sentence in sentences)


def test_a_sentence_of_usual_length_is_whole() -> None:
    assert [sentence.text for sentence in lay_out_text("支出1万元，收入2万元。结余1万元。").sentences] == [
        "支出1万元，收入2万元。",
        "结余1万元。",
    ]
