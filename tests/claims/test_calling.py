import pytest

from saidby.claims.calling import called, owner_told
from saidby.types import Source, SourceKind
from tests.claims.test_facts import ledger


@pytest.mark.parametrize(
    ("text", "mention", "name", "kind", "expected"),
    [
        (
            "the Ostrian state agency OstPress said",
            "the Ostrian state agency OstPress",
            "Ostrian state agency OstPress",
            "outlet",
            "OstPress",
        ),
        ("the oil giant Norvik said", "the oil giant Norvik", "oil giant Norvik", "organisation", "Norvik"),
        ("the Harbour Board’s", "the Harbour Board’s", "Harbour Board’s", "organisation", "Harbour Board"),
        ("Neither government said", "Neither government", "Neither government", "organisation", None),
        ("Teel Rowing Union President Ada Lorn left, the union said", "the union", None, "organisation", "Teel Rowing Union"),
        ("The Federation of Bell Founders met. The federation said", "The federation", None, "organisation", "Federation of Bell Founders"),
        ("The Rowing Union and the Swimming Union met. The union said", "The union", None, "organisation", None),
        ("the union said", "the union", None, "organisation", None),
        ("The Courier, a newspaper in Port Varn, said", "The Courier, a newspaper in Port Varn", None, "outlet", "Courier"),
        ("the Courier has learned", "the Courier", None, "outlet", "Teel Courier"),
        ("the paper has learned", "the paper", None, "outlet", None),
        ("the Lantern has learned", "the Lantern", None, "outlet", None),
    ],
)
def test_what_a_body_is_called(text: str, mention: str, name: str | None, kind: SourceKind, expected: str | None) -> None:
    made = ledger(text, (Source(id="s1", kind=kind, name=name), mention))
    assert called(made.sources[0], made) == expected


def test_whose_it_is_by_other_words() -> None:
    assert owner_told("foreign ministry", ledger("The foreign ministry spoke. Kordane’s foreign ministry is old.")) == "Kordane"
    assert owner_told("foreign ministry", ledger("Kordane’s foreign ministry and Ostria’s foreign ministry spoke.")) == ""
