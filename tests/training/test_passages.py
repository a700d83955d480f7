import pytest

from training.passages import passage


def test_a_passage_has_source_cue_content_and_conditions() -> None:
    one = passage("[s Kell] [q said] [c the islands could come back {if Orvia closes its radar base}].")
    assert one[:5] == (
        "Kell", "said", "the islands could come back if Orvia closes its radar base", ("if Orvia closes its radar base",),
        "Kell said the islands could come back if Orvia closes its radar base.",
    )  # fmt: skip


def test_pieces_of_a_content_are_parted_and_context_is_kept() -> None:
    one = passage("Asked twice. [c “Never,”] [s she] [q said], [c “not even then.”]")
    assert (one.content, one.text) == ("“Never,” … “not even then.”", "Asked twice. “Never,” she said, “not even then.”")


@pytest.mark.parametrize("marked", ["[s Kell [q said] [c it].", "[s Kell] said {if it."])
def test_brackets_that_do_not_match(marked: str) -> None:
    with pytest.raises(ValueError, match="do not match"):
        passage(marked)
