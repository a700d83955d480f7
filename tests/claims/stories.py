"""Fiction for the tests of copies: a wire story, and another outlet's own report."""

from hashlib import sha256

from saidby.types import Article, Block, Span

WIRE = (
    "Dock workers in Port Varn walked off the cranes before dawn on Tuesday, leaving eleven ships at anchor outside the breakwater and "
    "halting the only container terminal on the northern coast.",
    "The strike, the first in nineteen years, began after talks over night pay broke down late on Monday in a hotel near the old customs "
    "house, according to three people who were in the room.",
    "“We asked for the same rate that the tug crews have had since spring, and were shown the door,” said Ilse Morren, who leads the "
    "branch of the Harbour Workers’ Union.",
    "The Varn Port Company said in a statement that it had offered a rise of four per cent and that the walkout broke an agreement which "
    "both sides signed last autumn.",
    "Fuel for the islands of Teel and Great Marrow comes through the terminal twice a week, and the next tanker is due on Thursday "
    "afternoon.",
    "The regional governor, Anton Feld, called on both sides to return to the table and said that his office would pay for a mediator if "
    "neither of them objected to the name.",
    "Shares in the company, which also runs the ferry line to Skarholm, fell by six per cent in early trading before recovering a part "
    "of the loss towards noon.",
)
OTHER = (
    "Shoppers on Great Marrow emptied the shelves of the island’s only supermarket on Tuesday night as word of the dispute on the "
    "mainland spread.",
    "Petra Holm, who has kept the shop for thirty years, had sold the last of her bottled gas by eight o’clock and was writing names "
    "into a school notebook.",
    "The island council met in the church hall, since its own roof is under repair, and voted to open the emergency store that was last "
    "used in the winter of the great ice.",
    "Farmers asked what would become of the milk, which leaves on the morning boat, and were told that nobody knew.",
    "At the quay two anglers shared a flask of tea and said that they had seen worse.",
)
FOOT = (
    "Follow us wherever you are and have the day in your inbox at six every morning. No part of these pages may be published, broadcast or "
    "passed on without the leave of the owner, who keeps all rights in every land and language."
)


def article(
    paragraphs: tuple[str, ...],
    outlet: str | None = "North Wire",
    published: str | None = "2031-03-04",
    title: str | None = None,
    byline: str | None = None,
) -> Article:
    """Make an article of paragraphs."""
    text, blocks = "", []
    for words in paragraphs:
        blocks.append(Block("paragraph", Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    id = sha256(f"{outlet}{published}{text}".encode()).hexdigest()[:16]
    return Article(id=id, outlet=outlet, published=published, title=title, byline=byline, sha256="0" * 64, text=text, blocks=tuple(blocks))
