import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.intake.robots import parse_robots


def allows(text: str, target: str, product: str = "saidby") -> bool:
    return parse_robots(text, product).allow(target)


@pytest.mark.parametrize(
    ("pattern", "target", "refused"),
    [
        ("/", "/", True),
        ("/fish", "/fish.html", True),
        ("/fish", "/Fish.asp", False),
        ("/fish/", "/fish", False),
        ("/fish*", "/fishheads/yummy.html", True),
        ("/*.php", "/folder/any.php.file.html", True),
        ("/*.php$", "/filename.php", True),
        ("/*.php$", "/filename.php?p", False),
        ("/fish*.php", "/fishheads/catfish.php?p", True),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/*a*a$", "/a", False),
        ("/*?q=", "/s?q=1", True),
        ("/caf%C3%A9", "/caf%c3%a9", True),
        ("/café", "/caf%C3%A9/x", True),
        ("/a%2fb", "/a%2Fb", True),
        ("/a%2fb", "/a/b", False),
        ("/%7Ejoe", "/~joe", True),
        ("", "/a", False),
    ],
)
def test_patterns(pattern: str, target: str, refused: bool) -> None:
    assert allows(f"User-agent: *\nDisallow: {pattern}", target) is not refused


def test_longest_rule_wins_and_allow_wins_a_tie() -> None:
    text = "User-agent: *\nDisallow: /\nAllow: /news\nDisallow: /news/private\nAllow: /tie\nDisallow: /tie"
    assert [allows(text, target) for target in ("/x", "/news/a", "/news/private/a", "/tie")] == [False, True, False, True]


def test_own_group_displaces_the_common_one_and_groups_add_up() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: SaidBy/2.0\nUser-agent: other\nDisallow: /a\n\nUser-agent: saidby\nDisallow: /b"
    assert [allows(text, target) for target in ("/a", "/b", "/c")] == [False, False, True]
    assert not allows(text, "/c", "third")
    assert allows(text, "/b", "other")


def test_own_group_without_rules_allows_all() -> None:
    assert allows("User-agent: saidby\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a")


def test_neighbouring_names_are_not_meant() -> None:
    assert allows("User-agent: said\nDisallow: /", "/a")
    assert allows("User-agent: saidbybot\nDisallow: /", "/a")


def test_comments_marks_other_lines_and_blanks() -> None:
    text = "\ufeff# hello\nSitemap: https://news.example/s.xml\n USER-AGENT : * # all\nCrawl-delay: 5\n\nDISALLOW:/a # not this\nrubbish\n"
    assert not allows(text, "/a")
    assert allows(text, "/b")


def test_a_page_in_place_of_rules_allows_all() -> None:
    assert allows("<!doctype html><p>Not found: try the front page</p>", "/a")


def test_many_stars_take_no_time() -> None:
    start = time.perf_counter()
    allows("User-agent: *\nDisallow: /" + "*a" * 200 + "b", "/" + "a" * 20_000)
    assert time.perf_counter() - start < 1


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=200), st.text(max_size=40))
def test_any_file_and_path(text: str, path: str) -> None:
    assert allows("User-agent: *\nDisallow: /x\n" + text, "/" + path) in (True, False)
