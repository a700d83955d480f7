from lxml import html

from saidby.intake.jsonld import DEEPEST, main_article, nodes_of, parse_script, plain, resolve, words_of


def test_usual_faults_are_mended() -> None:
    assert parse_script('<!-- {"a": 1} -->') == {"a": 1}
    assert parse_script('{"a": "line\nbreak"};') == {"a": "line\nbreak"}
    assert parse_script('{"a": [1, 2,], }') == {"a": [1, 2]}
    assert parse_script("{&quot;a&quot;: 1}") == {"a": 1}
    assert parse_script('{"a": "unescaped "quotation" mark"}') is None
    assert parse_script("[" * 100_000) is None


def test_graphs_and_lists_are_entered_within_bounds() -> None:
    page = html.fromstring(
        '<html><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle"}, [{"@type": "Person"}]]}</script></html>'
    )
    assert [node.get("@type") for node in nodes_of(page)] == [None, "NewsArticle", "Person"]
    deep = '{"a":' * (DEEPEST + 9) + "1" + "}" * (DEEPEST + 9)
    page = html.fromstring(f'<html><script type="application/ld+json">{deep}</script></html>')
    assert len(nodes_of(page)) == DEEPEST + 1


def test_words_are_resolved() -> None:
    assert plain("Dorn &amp;amp; Pell <b>agree</b>") == "Dorn & Pell agree"
    assert words_of([{"@type": "Person", "name": " Ann "}, "Bo"]) == "Ann"
    assert words_of({"name": 3}) is None
    assert resolve({"@id": "#p"}, [{"@id": "#p", "name": "Dorn Observer"}]) == {"@id": "#p", "name": "Dorn Observer"}
    assert resolve({"@id": "#q"}, []) == {"@id": "#q"}


def test_the_pages_own_article_is_told_from_those_it_lists() -> None:
    other = {"@type": "NewsArticle", "headline": "Seals", "url": "https://d.example/seals", "articleBody": "…"}
    own = {"@type": ["Thing", "https://schema.org/ReportageNewsArticle"], "headline": "Lease cut"}
    assert main_article([other, own, {"@type": "WebPage", "headline": "Lease cut"}], "Lease cut – Dorn Observer", None) is own
    assert main_article([own, other], None, "https://d.example/seals/") is other
    assert main_article([{"@type": "WebPage"}], "Lease cut", None) is None
