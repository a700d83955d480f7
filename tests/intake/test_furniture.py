import pytest

from saidby.intake.furniture import is_bio, kind_of, label_run

FURNITURE = """
Read more|READ MORE: Ferry talks collapse in Dorn|Share this story|Facebook Twitter WhatsApp Email|Advertisement
Story continues below advertisement|Sign up to our daily newsletter|Get the day's headlines in your inbox every morning.
Support the Harbour Times!|Donate today|Related: The island that nobody wanted|More from the Harbour Times|Most popular
© 2024 Harbour Times Ltd. All rights reserved.|We use cookies to improve your experience. By continuing you accept our cookie policy.
Join the conversation|12 comments|1 of 7|Follow us on Twitter|Already a subscriber? Sign in|Skip to main content|(MORE)
Do you have a story for us? Email tips@harbour.example|Join our WhatsApp channel for breaking news|You’ve read 3 articles this month
We may earn a commission from links on this page.|Listen to this article|Tags: ferries, ports, Dorn|Click here to subscribe
Please consider making a one-time donation to help us continue our work.|In this story|When the fun stops, stop. 18+. Gamble responsibly.
"""
CREDITS = """
Rolf Anselm / SarTel|Photo: Hanne Lidgard|Photograph: Una Fairweather/The Pennywhistle|(AP Photo/Ann Example)|Ann Example via Getty Images
Getty Images
Image credit: Harbour Authority|Courtesy of the Dorn Museum|© Ann Example|Ann Example/Reuters|Illustration by Ann Example
"""
BYLINES = """
By Hanne Lidgard|Published 3 March 2024|Updated 14:05, 3 March 2024
5 min read|March 3, 2024 9:15 AM
By Ann Example and Bo Sample, Staff writers
Reporting by Ann Example; Editing by Bo Sample|Ann Example contributed to this report.|2 hours ago|ann@harbour.example
Interview by Tobias Merrow
"""
CAPTIONS = """
The ferry at the quay in Dorn on Monday. (AP Photo/Ann Example)|In this photo provided by the harbour, a crane stands idle.
Workers load a ship in Dorn. Photo: Ann Example|Pictured: the old lighthouse
"""
PARAGRAPHS = """
The harbour office said on Monday that donations to the lifeboat fund had doubled.
“Please support our fishermen,” the minister told readers of the Dorn Observer. “Donate what you can.”
By Friday the ferry had been sold to a company in Pell, and the crew had gone home.
Share prices in Dorn fell by 3 percent on Tuesday.
Sign up for the militia, he told them, or leave the island.
The newspaper’s subscribers were told in a letter that their data had been stolen.
Follow the money, the prosecutor said, and you will find the minister’s brother.
Getty Images has sued the company over its use of 12 million photographs.
Published accounts of the battle differ on who gave the order.
More than 400 people live on the island, and most of them want the ferry back.
Related companies were ordered to hand over their books by the end of May.
“You can help keep it alive,” she said of the language, which has 90 speakers.
The cookie factory on Quay Street is to close with the loss of 40 jobs.
Readers of poetry will know the island from the ballad.
"""


def each(lines: str) -> list[str]:
    return [line for row in lines.strip().splitlines() for line in row.split("|")]


@pytest.mark.parametrize("line", each(FURNITURE))
def test_furniture(line: str) -> None:
    assert kind_of(line) == "furniture"


@pytest.mark.parametrize("line", each(CREDITS))
def test_credits(line: str) -> None:
    assert kind_of(line) == "credit"


@pytest.mark.parametrize("line", each(BYLINES))
def test_bylines(line: str) -> None:
    assert kind_of(line) == "byline"


@pytest.mark.parametrize("line", each(CAPTIONS))
def test_captions(line: str) -> None:
    assert kind_of(line) == "caption"


@pytest.mark.parametrize("line", each(PARAGRAPHS))
def test_a_storys_own_words_are_none_of_these(line: str) -> None:
    assert kind_of(line) is None


STORY = ["The ferry was sold on Monday, the harbour office said.", "A buyer was not named.", "Its crew learned of the sale from the radio."]
APPEAL = [
    "Honest reporting is rare.",
    "No owner tells us what to print, and our newsroom answers to its readers alone.",
    "In 2019 a court in Dorn ordered the paper closed.",
    "“Keep going,” our readers say, and so we do.",
    "If you can, please give every month and help us keep this page free.",
]


def test_a_closing_appeal_draws_in_the_lines_between_its_own() -> None:
    kinds = label_run([*STORY, "Read more", *APPEAL])
    assert kinds[:3] == [None, None, None]
    assert set(kinds[3:]) == {"furniture"}


def test_an_appeal_amid_a_story_takes_nothing_with_it() -> None:
    assert label_run([STORY[0], "Support the Harbour Times!", *STORY[1:], *STORY[:2]]) == [None, "furniture", None, None, None, None]


def test_headlines_below_a_pointer_are_furniture_until_the_story_goes_on() -> None:
    kinds = label_run([STORY[0], "Read more", "The island that nobody wanted", "Who owns Oriel Tide?", STORY[1]])
    assert kinds == [None, "furniture", "furniture", "furniture", None]


def test_an_author_is_presented_at_the_end_and_a_person_of_the_story_is_not() -> None:
    bio = "Ann Example is a reporter for the Harbour Times who covers ports."
    assert is_bio(bio)
    assert is_bio("Ann Example lives on a boat and writes about ports.", "Ann Example")
    assert label_run([*STORY, bio])[-1] in {"byline", "furniture"}
    known = ["Ann Example, whose book on the harbour came out in May, was not asked about the sale by anybody.", *STORY, bio]
    assert label_run(known)[-1] is None


def test_hostile_lines_take_no_time() -> None:
    for seed in ("A-", "A ", "Aa Bb, ", "by A ", "(", "you ", "A/A ", "Read ", "- "):
        kind_of(seed * 400)
        is_bio(seed * 400, "A B")
