from saidby.intake.body import choose, gather, words_of
from saidby.intake.lines import lines_of, parse

SENTENCE = "The harbour office said on Monday that the ferry would not sail before the ice had gone."


def test_evidence_knows_runs_and_whole_short_elements() -> None:
    evidence = gather(["The ferry left on Monday.", "Dorn", "It sank in the ice."])
    assert evidence.share(words_of("The ferry left on Monday")) == 1
    assert evidence.share(words_of("on Monday. Dorn. It sank")) == 1
    assert evidence.share(words_of("The ferry left on Friday afternoon")) == 1 / 3
    assert evidence.share(words_of("Dorn")) == 1
    assert evidence.share(words_of("ferry")) == 0
    assert evidence.share(()) == 0


def test_each_character_of_chinese_and_japanese_is_a_word() -> None:
    assert words_of("渡船 left 港") == ("渡", "船", "left", "港")


def test_a_page_that_trafilatura_finds_nothing_in_still_gives_its_prose() -> None:
    page = f"<html><body><div><p>{SENTENCE}</p></div></body></html>"
    root = parse(page)
    lines = lines_of(root)
    assert [lines[at].text for at in choose(lines, root, ()).places] == [SENTENCE]


def test_marks_of_the_whole_body_tell_nothing() -> None:
    paragraphs = "".join(f"<p>{SENTENCE} It was day {at}.</p>" for at in range(6))
    root = parse(f'<html><body><div class="promo">{paragraphs}</div></body></html>')
    choice = choose(lines_of(root), root, ())
    assert len(choice.places) == 6
    assert choice.marks == {"related"}
