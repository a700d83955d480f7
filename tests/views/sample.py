"""Ledgers to look at, marked in the bracket notation. Every outlet, place and person is invented."""

import msgspec

from saidby.notation import parse
from saidby.types import Article, Block, BlockKind, Decision, Hop, Ledger, Manner, Note, On, Profile, Source, Span, Statement

FERRY: tuple[tuple[BlockKind, str], ...] = (
    ("headline", "[c1 Ostrava Bay to Hand Disputed Skerries to Norland] – [s1 Reports]"),
    ("standfirst", "Shift would end a forty-year quarrel over nine rocks, a lighthouse and the herring around them."),
    ("byline", "By Hanna Quist"),
    ("caption", "The Tern Skerries lighthouse, seen from the Norland ferry."),
    ("credit", "Photo: Ilse Brandt / Coastal Agency"),
    (
        "paragraph",
        "[c2 The government of Ostrava Bay has [h2 apparently] reversed course on handing the Tern Skerries to Norland], the [s2 Volna] "
        "news site [q2 reported] Tuesday, citing [s3 two unnamed sources close to the prime minister’s office].",
    ),
    (
        "paragraph",
        "“[e3 [c3 We are past the stage of principle; what is left is [h3 probably] the timetable],” "
        "[s4 one of the sources, a senior official "
        "with direct knowledge of the talks,] [q3 told] [s2 Volna]].",
    ),
    (
        "paragraph",
        "According to [s4 the same source], [s5 the prime minister] [q5 believes] [c5 the rocks “cost more to guard than the herring are "
        "worth”].",
    ),
    (
        "paragraph",
        "“[c6 Nobody has seen a signed paper],” [s6 Дмитрий Лукин] [q6 said], “[c6 and nobody will before the spring].” [e6 [s6 Lukin], a "
        "spokesman for the Harbour Ministry, spoke to the state-run [s7 Coastal Agency]].",
    ),
    ("crosshead", "Two conditions"),
    (
        "paragraph",
        "[s8 Norland] [q8 does not refuse] [c8 a joint fishing zone] outright, [s9 Vibeke Aamodt-Sørensen of the Institute for Northern "
        "Waters] [q9 told] [s2 Volna]. “[c9 They will sign [i9 if the lighthouse stays lit and the pilots keep their pensions]],” [s9 she] "
        "[q10 added].",
    ),
    (
        "paragraph",
        "The skerries lie eleven miles off the mainland. Both countries charted them in the same year, and both lost the chart in the same "
        "storm.",
    ),
    (
        "paragraph",
        "[s10 Residents of the islands] [q11 fear] [c11 the ferry will stop]. Earlier it [q12 was expected to] [c12 run hourly from May].",
    ),
    ("paragraph", "[s11 The embassy of Norland] [q13 did not answer] questions [w13 on Tuesday]."),
    ("furniture", "The Lantern lives on its readers. Give what a coffee costs, and the lamp stays lit. Donate now."),
    ("furniture", "Read more: Herring quota cut again. | Sign up for the morning letter."),
    ("paragraph", "[s5 The prime minister], 71, left for the coast on Monday evening."),
)
FERRY_LINES = """
c1: (s2.1 e3) > (s3 e3)
c2: s2.1 q2 > s3 | indirect, assert
c3: s2.2 > s4.1 q3 | direct, assert
c5: (s2.2 e3) > s4.2 > s5.1 q5 | mixed, believe, 0.44
c6: (s7 e6) > s6.1 q6 | direct, deny, negated
c8: s2.3 > s9.1 q9 > s8 q8 | indirect, negated
c9: (s2.3) > s9.2 q10 | direct, predict
c11: s10 q11 | indirect, fear
c12: - q12 | indirect, predict, 0.38
c13: s11 q13 | no_reply
s1: implicit
s2: outlet, "Volna"
s3: unnamed, descriptor "two unnamed sources close to the prime minister’s office", number "two", specificity "institution"
s4: unnamed, descriptor "one of the sources, a senior official", proximity "with direct knowledge", reason "no right to speak", formula
s5: named, role "prime minister"
s6: named, "Дмитрий Лукин", role "spokesman", organisation "Harbour Ministry"
s7: outlet, "Coastal Agency"
s8: organisation, "Norland"
s9: named, "Vibeke Aamodt-Sørensen", organisation "Institute for Northern Waters"
s10: collective
s11: organisation
""".strip()

HOSTILE = (
    "<script>alert(1)</script> & </style> {{ 7 * 7 }} {% raw %} [bold]x[/bold] :smile: \x1b[31mred\x07 \u202egnorw\u202c \x00 "
    "javascript:alert(1) =1+1 \u200f \ufeff <!-- --> ]]> &lt; \u2066x"
)


WHY: dict[str, tuple[tuple[On, str, str, str, float], ...]] = {
    "c1": (("attribution", "headline", "the headline names its source without a verb", "Reports", 0.9),),
    "c2": (
        ("attribution", "network", "“reported” is a plain verb of speech", "reported", 0.98),
        ("source", "network", "the words right before the cue", "Volna", 0.99),
        ("content", "network", "reported, before the cue; its end is unclear", "The government of Ostrava Bay", 0.6),
        ("relay", "citing", "the sentence tells whom an outlet relies on", "citing", 0.94),
        ("act", "cue", "a word of plain speech", "reported", 0.97),
    ),
    "c5": (
        ("attribution", "second look", "“believes” is read as a cue, inside what another is said to have said", "believes", 0.61),
        ("relay", "inherited", "“one of the sources” told it in the paragraph before", "told Volna", 0.83),
        ("coreference", "the-same", "“the same source”: the last mentioned before", "one of the sources, a senior official", 0.95),
        ("act", "cue", "the word of the cue", "believes", 1.0),
    ),
    "c9": (
        ("coreference", "nearest-person", "nearest named person before “she”", "Vibeke Aamodt-Sørensen", 0.926),
        ("relay", "inherited", "the same speaker, right before", "told Volna", 0.8),
    ),
    "c11": (("coreference", "two-nouns", "“Residents of the islands” could be two", "Norland", 0.5),),
}
"""Decisions by statement: on what, rule, reason, the words that decided (where they first stand), confidence."""


def explained(told: Ledger) -> Ledger:
    """Return the ledger with the decisions of ``WHY``."""
    text = told.article.text
    made = {
        id: tuple(
            Decision(on=on, rule=rule, reason=why, spans=(_first(text, words),), confidence=sure) for on, rule, why, words, sure in each
        )
        for id, each in WHY.items()
    }
    statements = tuple(msgspec.structs.replace(one, decisions=made.get(one.id, ())) for one in told.statements)
    return msgspec.structs.replace(told, statements=statements)


def _first(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def ledger(blocks: tuple[tuple[BlockKind, str], ...], lines: str = "", **metadata: str | None) -> Ledger:
    """Build a ledger from marked blocks, which hold no blank line, and the lines that belong to them."""
    parsed = parse("\n\n".join(marked for _, marked in blocks) + ("\n" + lines if lines else ""))
    spans: list[Span] = []
    for words in parsed.text.split("\n\n") if blocks else ():
        start = spans[-1].end + 2 if spans else 0
        spans.append(Span(start, start + len(words)))
    kinds = (kind for kind, _ in blocks)
    found = tuple(Block(kind=kind, span=span) for kind, span in zip(kinds, spans, strict=True))
    article = Article(id="a1", sha256="0" * 64, text=parsed.text, blocks=found, **metadata)  # type: ignore[arg-type]
    return Ledger(reader="saidby test", article=article, sources=parsed.sources, statements=parsed.statements)


def ferry() -> Ledger:
    """Return a story with every shape of chain."""
    told = ledger(
        FERRY,
        FERRY_LINES,
        url="https://lantern.example/skerries?a=1&b=2",
        outlet="The Lantern",
        title="Ostrava Bay to Hand Disputed Skerries to Norland – Reports",
        byline="Hanna Quist",
        published="2031-03-12T09:30:00+01:00",
        language="en",
    )
    odd = told.article.text.index("“Nobody")
    notes = (
        Note(code="unsure", text="Two people could be “the prime minister”; the mentions were kept together.", span=Span(odd, odd + 7)),
        Note(code="date", text="The page gives two dates; the earlier was taken."),
    )
    return explained(msgspec.structs.replace(told, notes=notes))


def kindless(told: Ledger) -> Ledger:
    """Return the ledger as a reader leaves it that does not tell kinds, acts and modes."""
    sources = tuple(Source(id=source.id, mentions=source.mentions) for source in told.sources)
    statements = tuple(
        Statement(id=one.id, mode=None, content=one.content, chain=one.chain, confidence=one.confidence) for one in told.statements
    )
    return Ledger(reader=told.reader, article=told.article, sources=sources, statements=statements)


def silent() -> Ledger:
    """Return an article in which nobody is cited."""
    return ledger((("headline", "Fog on Tuesday"), ("paragraph", "It was foggy all day. The ferry did not sail.")), outlet="The Lantern")


def empty() -> Ledger:
    """Return an article without a character."""
    return ledger(())


def hundreds(count: int = 300) -> Ledger:
    """Return a long article of ``count`` statements, three a paragraph, with names long and short and in four scripts."""
    names = ["Ivo Marn", "the Bureau of Coastal Survey, Soundings and Lightship Maintenance", "Ольга Вересаева", "北風通信", "خليل"]
    blocks: list[tuple[BlockKind, str]] = [("headline", "Three Hundred Voices on One Ferry")]
    for first in range(1, count + 1, 3):
        said = (
            f"[s{n} {names[n % 5]}] [q{n} said] that [c{n} berth {n} is closed to boats of more than {n} tons until further notice]."
            for n in range(first, min(first + 3, count + 1))
        )
        blocks.append(("paragraph", " ".join(said)))
    kinds = ["named", "organisation", "unnamed", "outlet", "collective"]
    return ledger(tuple(blocks), "\n".join(f"s{n}: {kinds[n % 5]}" for n in range(1, count + 1)), outlet="The Lantern", language="en")


def hostile() -> Ledger:
    """Return an article that tries to break out of whatever it is put into."""
    text = f"{HOSTILE} {'w' * 300} {HOSTILE}"
    end = len(text)
    spans = (Span(0, 40), Span(20, 60), Span(30, end), Span(5, 6))
    hop = Hop(source="s1", anchor=(Span(0, 30),), cue=Span(24, 50), inherited=True, evidence=Span(10, end))
    manner = Manner(hedges=(Span(1, 9),), conditions=(Span(2, 25),), when=Span(9, 70))
    on: tuple[On, ...] = ("attribution", "source", "content", "coreference", "relay", "act")
    why = tuple(Decision(on=each, rule=HOSTILE, reason=HOSTILE, spans=(Span(3, 33), Span(50, end)), confidence=0.5) for each in on)
    statements = tuple(
        Statement(id=f"<{n}>", mode=None, content=(span,), chain=(hop, hop), manner=manner, confidence=0.2, decisions=why)
        for n, span in enumerate(spans)
    )
    bare = (
        Statement(id="bare", mode=None, content=(), chain=(), confidence=0.9),
        Statement(id="lost", mode=None, content=(), chain=(Hop(source="gone"),), confidence=0.9),
    )
    blocks = (Block(kind="headline", span=Span(0, 25)), Block(kind="paragraph", span=Span(25, 90)))
    article = Article(
        id=HOSTILE,
        url="javascript:alert(1)",
        outlet=HOSTILE,
        title=HOSTILE,
        published=HOSTILE,
        language='"><x',
        sha256="",
        text=text,
        blocks=blocks,
    )
    profile = Profile(descriptor=HOSTILE, proximity=HOSTILE, number=HOSTILE, reason=HOSTILE, formula=True, specificity="none")
    mentions = (Span(0, 30), Span(3, 33))
    source = Source(id="s1", kind="named", name=HOSTILE, role=HOSTILE, organisation=HOSTILE, profile=profile, mentions=mentions)
    note = Note(code=HOSTILE, text=HOSTILE, span=Span(7, 70))
    return Ledger(reader=HOSTILE, article=article, sources=(source,), statements=(*statements, *bare), notes=(note,))
