from hypothesis import given
from hypothesis import strategies as st

from saidby.intake.article import tidy
from saidby.intake.lines import Line, lines_of, marks_of_names, parse


def lines(page: str) -> list[Line]:
    return lines_of(parse(page))


def test_a_line_is_what_a_browser_sets_as_a_paragraph() -> None:
    page = "<div>One <b>two</b><p>Three<span> four</span></p>five<ul><li>six<li>seven</ul></div>"
    assert [line.text for line in lines(page)] == ["One two", "Three four", "five", "six", "seven"]


def test_line_breaks_part_paragraphs_where_sentences_do() -> None:
    page = "<div>The ferry left.<br>It sank.<br><br>Nobody<br>was aboard<br>By Ann Example</div>"
    assert [line.text for line in lines(page)] == ["The ferry left.", "It sank.", "Nobody was aboard", "By Ann Example"]


def test_neighbours_share_a_home() -> None:
    first, second, other = lines("<div><p>a</p><p>b</p></div><aside><p>c</p></aside>")
    assert first.home == second.home != other.home
    assert other.marks == {"aside"}


def test_marks_come_from_tags_classes_and_style() -> None:
    page = '<figure class="x"><figcaption>a</figcaption></figure><div class="a__box newsletter">b</div><p style="display: none">c</p>'
    assert [sorted(line.marks) for line in lines(page)] == [["caption", "figure"], ["appeal"], ["hidden"]]


def test_a_name_says_a_word_only_at_its_edge() -> None:
    assert marks_of_names("relatedLinks") == {"related"}
    assert marks_of_names("no-related-stuff") == frozenset()
    assert marks_of_names("uncommented headline") == frozenset()


def test_link_text_is_measured() -> None:
    (line,) = lines('<p>to <a href="/x">Dornhaven</a></p>')
    assert line.linked == 9 / 11


def test_scripts_forms_and_comments_hold_no_lines() -> None:
    page = "<p>a<script>b()</script> c</p><!-- d --><select><option>e</option></select><noscript><p>f</p></noscript>"
    assert [line.text for line in lines(page)] == ["a c"]


def test_nothing_is_no_page() -> None:
    assert parse(" \n") is None
    assert parse("\0") is None


@given(st.text())
def test_any_text_is_read_and_tidy(page: str) -> None:
    root = parse(page)
    assert all(line.text == tidy(line.text) != "" for line in (lines_of(root) if root is not None else []))
