from lxml import html

from saidby.intake.metadata import Found, Metadata, read_metadata

JSON_LD = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lease cut",
"datePublished": "2024-10-09T14:20:00+02:00", "dateModified": "nonsense",
"author": [{"name": "Ann Example"}, {"name": "Bo Sample"}], "publisher": {"@id": "#o"}, "inLanguage": "en-GB",
"image": {"creditText": "Rolf Anselm / SarTel"}, "description": "It was long."}</script>
<script type="application/ld+json">[{"@id": "#o", "name": "The Dorn Observer"}]</script>"""


def metadata(head: str, body: str = "", url: str | None = None) -> Metadata:
    return read_metadata(html.document_fromstring(f"<html><head>{head}</head><body>{body}<p>x</p></body></html>"), url)


def values(read: Metadata) -> dict[str, str]:
    return {field: found.value for field, found in read.fields.items()}


def test_json_ld_comes_first_and_says_where() -> None:
    read = metadata(JSON_LD + '<meta property="og:title" content="Other"><meta property="og:site_name" content="Other">')
    assert read.fields == {
        "outlet": Found("The Dorn Observer", "json-ld publisher.name"),
        "title": Found("Lease cut", "json-ld headline"),
        "standfirst": Found("It was long.", "json-ld description"),
        "byline": Found("Ann Example and Bo Sample", "json-ld author"),
        "published": Found("2024-10-09T14:20:00+02:00", "json-ld datePublished"),
        "language": Found("en", "json-ld inLanguage"),
        "image_credit": Found("Rolf Anselm / SarTel", "json-ld image.creditText"),
    }
    assert read.is_article


def test_opengraph_then_markup_then_address() -> None:
    read = metadata(
        '<meta property="og:title" content="Lease cut | Dorn Observer"><meta property="og:site_name" content="Dorn Observer">'
        '<meta name="author" content="By Ann Example, Staff writer">',
        '<h1>Lease cut</h1><time datetime="2024-10-09">9 October</time>',
    )
    assert values(read) == {"title": "Lease cut", "outlet": "Dorn Observer", "byline": "Ann Example", "published": "2024-10-09"}
    assert read.fields["published"].where == "markup time"
    assert metadata("", "<h1>Lease cut</h1>", "https://www.dorn.example/a").fields["outlet"] == Found("dorn.example", "url")


def test_an_outlets_name_beats_a_slogan_in_its_place() -> None:
    slogan = '<script type="application/ld+json">{"@type": "Article", "publisher": {"name": "Where hope lives"}}</script>'
    read = metadata(slogan + '<meta property="og:site_name" content="Dorn Observer">', url="https://dornobserver.example/a")
    assert read.fields["outlet"] == Found("Dorn Observer", "og:site_name")


def test_the_sites_own_canonical_address_is_the_name() -> None:
    link = '<link rel="canonical" href="https://dorn.example/lease">'
    assert values(metadata(link, url="https://www.dorn.example/lease?utm=1"))["url"] == "https://dorn.example/lease"
    assert values(metadata(link, url="https://copy.example/x"))["url"] == "https://copy.example/x"
    assert values(metadata(link))["url"] == "https://dorn.example/lease"
    assert "url" not in values(metadata('<link rel="canonical" href="javascript:x">'))


def test_a_page_that_says_nothing_is_known_for_nothing() -> None:
    assert values(metadata("")) == {}
