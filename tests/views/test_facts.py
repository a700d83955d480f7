import msgspec
import pytest

from saidby.types import Act, Profile, Source
from saidby.views.facts import act_of, facts_of, is_unsure, manner_of, numbers_of, percent, put, standing
from tests.views import sample

FERRY = sample.ferry()


@pytest.mark.parametrize(("act", "words"), [(None, ""), ("assert", ""), ("deny", "deny"), ("not_confirm", "not confirm")])
def test_only_more_than_an_assertion_is_worth_a_word(act: Act | None, words: str) -> None:
    assert act_of(msgspec.structs.replace(FERRY.statements[0], act=act)) == words


def test_how_words_are_put() -> None:
    assert [put(each) for each in FERRY.statements] == [
        "", "", "", "believe", "deny, negated", "negated", "predict", "fear", "predict", "no reply",
    ]  # fmt: skip


def test_manner_is_a_line_a_fact_with_its_words() -> None:
    told = [[(fact.label, FERRY.words(fact.spans)) for fact in manner_of(each)] for each in FERRY.statements]
    assert told[1] == [("hedged", "apparently")]
    assert told[6] == [("on condition", "if the lighthouse stays lit and the pilots keep their pensions")]
    assert told[9] == [("no words given", "did not answer"), ("when", "on Tuesday")]
    assert told[0] == told[3] == []


@pytest.mark.parametrize(("share", "words"), [(1, "100 %"), (0.999, "99 %"), (0.926, "92 %"), (0.29, "29 %"), (0.57, "57 %"), (0, "0 %")])
def test_a_share_is_never_rounded_up_to_certainty(share: float, words: str) -> None:
    assert percent(share) == words


def test_unsure_is_what_is_likelier_wrong_than_right() -> None:
    assert [number for number, each in enumerate(FERRY.statements, start=1) if is_unsure(each)] == [4, 9]


def source(**told: str) -> Source:
    return Source(id="s1", **told)  # type: ignore[arg-type]


def test_a_standing_leaves_out_what_the_name_tells() -> None:
    assert standing(FERRY, source(name="Ivo Marn", role="pilot", organisation="Port of Tern", location="Tern")) == (
        "pilot, Port of Tern, Tern"
    )
    assert standing(FERRY, source(name="the prime minister of Norland", role="Prime Minister", location="Norland")) == ""


def test_a_very_long_office_is_cut() -> None:
    assert len(standing(FERRY, source(name="Ivo Marn", role="deputy " * 40))) <= 80


@pytest.mark.parametrize(
    ("profile", "lines"),
    [
        (Profile(descriptor="a source"), ["why unnamed: not told"]),
        (Profile(descriptor="two officials", number="two", specificity="group"), ["how specific: its group", "why unnamed: not told"]),
        (
            Profile(descriptor="officials", number="two", proximity="close to the talks", reason="fear of reprisal"),
            ["how many: two", "how near: close to the talks", "why unnamed: “fear of reprisal”"],
        ),
        (
            Profile(descriptor="pilots Close to the talks", proximity="close to the talks", reason="not authorised", formula=True),
            ["why unnamed: “not authorised” (a set phrase)"],
        ),
    ],
)
def test_a_profile_is_told_beyond_the_description(profile: Profile, lines: list[str]) -> None:
    assert facts_of(FERRY, Source(id="s1", kind="unnamed", profile=profile)) == lines


def test_what_a_source_says_and_passes_on() -> None:
    told = {source.id: numbers_of(FERRY, source) for source in FERRY.sources}
    assert (told["s4"], told["s2"], told["s1"]) == (((3,), (4,)), ((), (1, 2, 3, 4, 6, 7)), ((), ()))
