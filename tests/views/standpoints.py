"""Positions to look at: two parties of an invented affair, one of which changes; hostile words among them."""

from saidby.records import Belonging, Called, Change, Issue, Kept, Position, Positions, Read, Step, Timeline, Told
from saidby.types import Span

ISSUE = Issue(id="15" * 6, proposition="The city of Skarn sells the old harbour", at="2031-01-01T00:00:00+00:00")
LUNN = Step(source="s1", label="Wanda Lunn", kind="named", name="Wanda Lunn", role="spokeswoman", cue="said")
AIDE = Step(source="s2", label="an aide to the mayor", kind="unnamed", cue="told")
WIRE = Step(source="s3", label="North Wire", kind="outlet", name="North Wire", inherited=True)
DAYS = 22338
"""The last of February 2031."""
PAPERS = {"a1": "North Wire", "a2": "Morgenblad", "a3": "Dorn Today"}


def told(id: str, article: str, day: int, content: str, *chain: Step) -> Told:
    return Told(
        id=id,
        article=article,
        outlet=PAPERS[article],
        published=f"2031-03-{day:02}T08:00:00Z",
        day=DAYS + day,
        content=content,
        span=Span(0, len(content)),
        act="assert",
        chain=chain,
    )


REFUSES = told("aaaaaa1", "a1", 2, "The harbour is not for sale", LUNN)
AGAIN = told("aaaaaa2", "a1", 2, "We will not sell it", LUNN)
WOULD = told("bbbbbb1", "a2", 5, "It could be sold if the cranes stay", WIRE, AIDE)
SELLS = told("cccccc1", "a3", 9, "=HYPERLINK(“x”)\x1b[31m The harbour will be sold", LUNN)
DENIES = told("dddddd1", "a3", 10, "That is untrue", Step(source="s9", label="Odo Brandt", kind="named", name="Odo Brandt"))
DOUBTED = told("eeeeee1", "a3", 10, "Everything has its price", Step(source=None, label="Nils Aker", name="Nils Aker", kind="named"))


def read(of: Told, bearing: object, **more: object) -> Read:
    given = {"statement": of.id, "bearing": bearing, "score": 0.9, "rule": "deed", "reason": f"“{of.content[:5]}” says so"}
    return Read(**{**given, **more})  # type: ignore[arg-type]


AGAINST = Position(
    issue=ISSUE.id,
    holder="Skarn",
    channel="spokesman",
    bearing="against",
    since=DAYS + 2,
    until=DAYS + 2,
    reads=(read(REFUSES, "against"), read(AGAIN, "against")),
    contradicted=(DENIES.id,),
)
OPEN = Position(
    issue=ISSUE.id,
    holder="Skarn",
    channel="unnamed",
    bearing="conditional",
    since=DAYS + 5,
    until=DAYS + 5,
    conditions=("if the cranes stay",),
    reads=(read(WOULD, "conditional", conditions=("if the cranes stay",), sure=False, score=0.5),),
    sure=False,
)
FOR = Position(
    issue=ISSUE.id,
    holder="Skarn",
    channel="spokesman",
    bearing="for",
    since=DAYS + 9,
    until=DAYS + 12,
    reads=(read(SELLS, "for"),),
    backed=(DENIES.id,),
)
CHANGE = Change(
    issue=ISSUE.id,
    holder="Skarn",
    channel="spokesman",
    kind="reversal",
    before=AGAIN.id,
    after=SELLS.id,
    day=DAYS + 9,
    text="from against to for",
)
CALLED = Called(issue=ISSUE.id, holder="Skarn", kind="partial", statement=WOULD.id, words="could")
SKARN = Timeline(
    holder="Skarn",
    positions=(AGAINST, OPEN, FOR),
    changes=(CHANGE,),
    called=(CALLED,),
    members=(Belonging(part="Wanda Lunn", whole="Skarn", by="saidby", at="2031-03-02", why="spokeswoman, Skarn"),),
)
UNION = Timeline(
    holder="Dock Workers’ Union",
    positions=(
        Position(issue=ISSUE.id, holder="Dock Workers’ Union", channel="own voice", bearing="against", reads=(read(DENIES, "against"),)),
    ),
)
FOUND = Positions(
    issue=ISSUE,
    timelines=(SKARN, UNION),
    told=(REFUSES, AGAIN, WOULD, SELLS, DENIES, DOUBTED),
    doubtful=(read(DOUBTED, "open", sure=False, score=0.2),),
    articles=tuple(
        Kept(id=id, outlet=outlet, title=f"Of the harbour, {id}", url=f"https://{id}.example/", sha256="0", added="2031", reader="r")
        for id, outlet in PAPERS.items()
    ),
)
