"""The bracket notation: what is read is what is marked, and what is written is read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.errors import UsageError
from saidby.notation import Closed, Mark, Opened, Parsed, compare, joined, normal, parse, weave, write
from saidby.types import Hop, Manner, Profile, Source, Span, Statement

HARBOUR = "“[c1 We never discussed it],” [s1 the harbour office] [q1 told] [s2 North Wire]."


def words(parsed: Parsed, spans: tuple[Span, ...] | None) -> list[str]:
    return [span.of(parsed.text) for span in spans or ()]


class TestReading:
    def test_brackets_vanish_from_the_text(self) -> None:
        assert parse(HARBOUR).text == "“We never discussed it,” the harbour office told North Wire."

    def test_without_a_line_content_source_and_cue_of_one_number_belong_together(self) -> None:
        parsed = parse(HARBOUR)
        (statement,) = parsed.statements
        assert words(parsed, statement.content) == ["We never discussed it"]
        assert statement.chain == (Hop(source="s1", anchor=(Span(25, 43),), cue=Span(44, 48)),)

    def test_a_line_gives_the_chain_outermost_first(self) -> None:
        parsed = parse(HARBOUR + "\nc1: s2 > s1 q1 | direct, deny, affirmed, 0.42")
        (statement,) = parsed.statements
        assert [hop.source for hop in statement.chain] == ["s2", "s1"]
        assert (statement.mode, statement.act, statement.manner.negated, statement.confidence) == ("direct", "deny", False, 0.42)

    def test_the_same_label_again_continues_content_and_repeats_a_source(self) -> None:
        parsed = parse("“[c1 We never],” [s1 she] [q1 said], “[c1 discussed it].” [s1 Ivo Marn] left.")
        assert words(parsed, parsed.statements[0].content) == ["We never", "discussed it"]
        assert words(parsed, parsed.sources[0].mentions) == ["she", "Ivo Marn"]
        assert words(parsed, parsed.statements[0].chain[0].anchor) == ["she"]

    def test_a_hop_counts_out_its_mentions(self) -> None:
        parsed = parse("[s1 One] and [s1 two] and [s1 three]: [c1 rain].\nc1: s1.1+2")
        assert words(parsed, parsed.statements[0].chain[0].anchor) == ["One", "two"]

    def test_a_source_known_from_elsewhere_has_no_words_here(self) -> None:
        assert parse("[s1 She] rose. [c1 Rain].\nc1: s1.0").statements[0].chain == (Hop(source="s1"),)

    def test_an_inherited_hop_names_its_evidence(self) -> None:
        parsed = parse("[c1 Rain], [s1 Marn] [q1 said]. [e1 He told [s2 Volna] more].\nc1: (s2 e1) > s1 q1")
        outer = parsed.statements[0].chain[0]
        assert outer.inherited
        assert outer.evidence is not None
        assert outer.evidence.of(parsed.text) == "He told Volna more"

    def test_nobody_is_a_dash(self) -> None:
        parsed = parse("He [q1 is expected to] [c1 resign].\nc1: - q1")
        assert parsed.statements[0].chain == (Hop(source=None, cue=Span(3, 17)),)

    def test_a_cue_alone_is_a_statement_without_content(self) -> None:
        parsed = parse("[s1 The ministry] [q1 declined to comment].")
        assert (parsed.statements[0].content, parsed.statements[0].chain[0].source) == ((), "s1")

    def test_manner_follows_the_number(self) -> None:
        parsed = parse("[c1 Boats [h1 may] sail [i1 if it clears]], [s1 he] [q1 said] [w1 on Monday].")
        manner = parsed.statements[0].manner
        assert words(parsed, manner.hedges) == ["may"]
        assert words(parsed, manner.conditions) == ["if it clears"]
        assert manner.when is not None
        assert manner.when.of(parsed.text) == "on Monday"

    def test_lines_tell_of_sources(self) -> None:
        parsed = parse('[s1 Marn] left.\ns1: named, "Ivo \\"Sea\\" Marn", role "pilot, retired", organisation "Port"')
        assert parsed.sources == (
            Source(id="s1", kind="named", name='Ivo "Sea" Marn', role="pilot, retired", organisation="Port", mentions=(Span(0, 4),)),
        )

    def test_lines_tell_the_profile_of_unnamed_sources(self) -> None:
        line = 's1: unnamed, descriptor "two men", proximity "near it", number "two", reason "fear", specificity "access", no_formula'
        (source,) = parse("[s1 Two men] left.\n" + line).sources
        assert source.profile == Profile(
            descriptor="two men", proximity="near it", number="two", reason="fear", formula=False, specificity="access"
        )
        assert write(parse("[s1 Two men] left.\n" + line)).endswith(line)

    def test_escapes_and_lookalikes_are_text(self) -> None:
        parsed = parse("\\[sic\\] a\\\\b\n\\c1: not a line")
        assert parsed == Parsed(text="[sic] a\\b\nc1: not a line", sources=(), statements=())

    def test_empty(self) -> None:
        assert parse("") == Parsed(text="", sources=(), statements=())


@pytest.mark.parametrize(
    ("marked", "where"),
    [
        ("a [c1 b", "line 1, column 3"),
        ("a\nb ] c", "line 2, column 3"),
        ("x\ny [z1 a]", "line 2, column 4"),
        ("[c1 ]", "line 1, column 1"),
        ("an odd [sic]", "line 1, column 8"),
        ("a\\", "line 1, column 2"),
        ("[c1 a]\nc1: s4 q1", "line 2, column 5"),
        ("[c1 a]\nc1: - > s4", "line 2, column 9"),
        ("[c1 a]\nc1: - |  nope", "line 2, column 10"),
        ("[c1 a]\nc1: -\nc1: -", "line 3, column 1"),
        ("x\n[s1 a] [q1 b]\n[q1 c]", "line 2, column 8"),
        ("[s1 a]\ns1: bla", "line 2, column 5"),
        ('[s1 a]\ns1: unnamed, number "two"', "line 2, column 5"),
        ('[s1 a]\ns1: descriptor "a", specificity "much"', "line 2, column 5"),
        ("[s1 a]\ns1: unnamed, formula, informal", "line 2, column 23"),
        ('[s1 a]\ns1: "x" named', "line 2, column 9"),
        ('[s1 a]\ns1: "\\x"', "line 2, column 5"),
        ("[s1 a][c1 b]\nc1: s1.3", "line 2, column 5"),
        ("[s1 a][c1 b]\nc1: s1.0+1", "line 2, column 5"),
        ("[s1 a][c1 b]\nc1: (s1", "line 2, column 5"),
        ("so [h2 may] be", "line 1, column 4"),
        ("so [e1 may] be", "line 1, column 4"),
    ],
)
def test_a_slip_is_told_with_its_place(marked: str, where: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(marked)
    assert raised.value.where == where
    assert raised.value.remedy


class TestWriting:
    @pytest.mark.parametrize(
        "marked",
        [
            HARBOUR,
            HARBOUR + "\nc1: s2 > s1 q1 | direct, deny",
            "He [q1 is expected to] [c1 resign].",
            "[s1 A source] [q1 said] [c1 [s2 Marn] [q2 believes] [c2 the [h2 likely] end is near]].\nc2: s1 q1 > s2 q2 | believe",
            "[c1 Rain], [s1 Marn] [q1 said]. [e1 He told [s2 Volna] more].\nc1: (s2 e1) > s1 q1",
        ],
    )
    def test_a_tidy_text_is_written_as_it_was(self, marked: str) -> None:
        assert write(parse(marked)) == marked

    def test_crossing_spans_are_cut_and_joined(self) -> None:
        crossing = Parsed(text="abcdef", sources=(), statements=(said(1, Span(0, 4)), said(2, Span(2, 6))))
        assert write(crossing) == "[c1 ab[c2 cd]][c2 ef]"
        assert parse(write(crossing)) == crossing

    def test_words_without_a_source_become_one(self) -> None:
        hop = Hop(source=None, anchor=(Span(0, 3),), cue=Span(4, 8))
        loose = Parsed(text="Who said", sources=(), statements=(Statement(id="x", mode=None, content=(), chain=(hop,), confidence=1.0),))
        assert parse(write(loose)).sources == (Source(id="s1", mentions=(Span(0, 3),)),)

    def test_an_empty_chain_is_kept(self) -> None:
        bare = Parsed(text="Rain", sources=(), statements=(Statement(id="c1", mode=None, content=(Span(0, 4),), chain=(), confidence=1.0),))
        assert parse(write(bare)) == bare


def said(number: int, *content: Span) -> Statement:
    return Statement(id=f"c{number}", mode=None, content=content, chain=(Hop(source=None),), confidence=1.0)


# --- Round trips over whatever a ledger can hold ---

TEXTS = st.text(st.sampled_from("ab[]\\ \nc1s2:>|“”é漢🙂\u202e\r"), max_size=30)


def spans_in(text: str) -> st.SearchStrategy[Span]:
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return edges.map(lambda edge: Span(min(edge), max(edge)))


@st.composite
def readings(draw: st.DrawFn) -> Parsed:
    """Whatever spans a reader might give, empty and crossing ones too."""
    text = draw(TEXTS)
    span, some = spans_in(text), st.lists(spans_in(text), max_size=3).map(tuple)
    maybe = st.none() | span
    kinds, details = st.sampled_from([None, "named", "unnamed"]), st.none() | st.text(max_size=5)
    steps = st.sampled_from([None, "none", "access"])
    profiles = st.none() | st.builds(
        Profile, descriptor=st.text(max_size=5), number=details, reason=details, formula=st.none() | st.booleans(), specificity=steps
    )
    names = st.sampled_from(["s1", "s2", "s7", "x"])
    source = st.builds(Source, id=names, kind=kinds, name=details, role=details, profile=profiles, mentions=some)
    sources = draw(st.lists(source, max_size=3, unique_by=lambda one: one.id))
    ids = st.sampled_from([None, *(one.id for one in sources), "unknown"])
    hop = st.builds(Hop, source=ids, anchor=some, cue=maybe, inherited=st.booleans(), evidence=maybe)
    manner = st.builds(Manner, hedges=some, negated=st.none() | st.booleans(), conditions=some, when=maybe)
    statement = st.builds(
        Statement,
        id=st.sampled_from(["c1", "c2", "c5", "77"]),
        mode=st.sampled_from([None, "direct"]),
        content=some,
        act=st.sampled_from([None, "deny"]),
        manner=manner,
        chain=st.lists(hop, max_size=3).map(tuple),
        confidence=st.floats(0, 1),
    )
    statements = draw(st.lists(statement, max_size=4, unique_by=lambda one: one.id))
    return Parsed(text=text, sources=tuple(sources), statements=tuple(statements))


@given(readings())
@settings(max_examples=400, deadline=None)
def test_what_is_written_is_read_back(read: Parsed) -> None:
    assert parse(write(read)) == normal(read)


@given(readings())
@settings(max_examples=100, deadline=None)
def test_normal_is_normal(read: Parsed) -> None:
    assert normal(normal(read)) == normal(read)
    assert write(normal(read)) == write(read)


@given(st.text(st.sampled_from('[]\\c1s2qhe: .>|(-)\n"x')) | st.text())
def test_any_text_is_read_or_refused(marked: str) -> None:
    try:
        read = parse(marked)
    except UsageError:
        return
    assert parse(write(read)) == normal(read)


@given(st.data())
def test_woven_marks_nest_and_cover_what_they_cover(data: st.DataObject) -> None:
    within = Span(2, 12)
    spans = data.draw(st.lists(spans_in("x" * 15), max_size=6))
    stack: list[int] = []
    covered: dict[int, list[Span]] = {}
    at = within.start
    for part in weave([Mark(span, number) for number, span in enumerate(spans)], within):
        match part:
            case Opened(mark):
                stack.append(mark.what)
            case Closed(mark):
                assert stack.pop() == mark.what
            case Span():
                assert part.start == at
                at = part.end
                for number in stack:
                    covered.setdefault(number, []).append(part)
    assert (at, stack) == (within.end, [])
    for number, span in enumerate(spans):
        assert joined(covered.get(number, [])) == joined([Span(max(span.start, 2), min(span.end, 12))])


class TestComparing:
    def test_numbers_do_not_matter(self) -> None:
        assert compare(HARBOUR, HARBOUR.replace("1 ", "3 ").replace("[s2", "[s9")) == ""

    def test_a_difference_is_shown_in_words(self) -> None:
        shown = compare(HARBOUR + "\nc1: s2 > s1 q1", HARBOUR)
        assert "-“We never discussed it” 1–22 by “North Wire” 49–59 > “the harbour office” 25–43, cue “told” 44–48" in shown
        assert "+“We never discussed it” 1–22 by “the harbour office” 25–43, cue “told” 44–48" in shown

    def test_a_profile_is_shown(self) -> None:
        shown = compare(HARBOUR + '\ns1: unnamed, descriptor "a clerk"', HARBOUR)
        assert "-source “the harbour office” 25–43, unnamed, descriptor a clerk" in shown

    def test_other_words_are_shown_first(self) -> None:
        assert compare("one\ntwo", "one\nthree") == "--- expected\n+++ actual\n@@ -2 +2 @@\n-two\n+three"
