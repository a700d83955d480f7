"""GUM's documents are rebuilt with their gold mentions: a document of our own in the same form."""

from bench.coreference import Golden, Verdict, table
from bench.gum import document
from saidby.types import Span

CONLLU = """\
# newdoc id = GUM_news_owls
# newpar_block = p (1 s)
# sent_id = 1
1	Ivo	Ivo	PROPN	NNP	_	2	nsubj	_	Entity=(1-person-new-cf1-1,2-coref
2	Grett	Grett	PROPN	NNP	_	3	flat	_	Entity=1)
3	said	say	VERB	VBD	_	0	root	_	_
4-5	he'd	_	_	_	_	_	_	_	_
4	he	he	PRON	PRP	_	6	nsubj	_	Entity=(1-person-giv-cf1-1-ana)
5	'd	have	AUX	VBD	_	6	aux	_	_
6	seen	see	VERB	VBN	_	3	ccomp	_	_
7	the	the	DET	DT	_	8	det	_	Entity=(2-animal-new-cf2-2-sgl
8	owls	owl	NOUN	NNS	_	6	obj	_	Entity=2)|SpaceAfter=No
9	.	.	PUNCT	.	_	3	punct	_	_

# newpar_block = p (1 s)
# sent_id = 2
1	He	he	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv-cf1-1-ana)
2	wept	weep	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
"""


def test_text_sentences_and_mentions() -> None:
    built = document("owls", CONLLU)
    assert built.text == "Ivo Grett said he'd seen the owls.\nHe wept."
    assert [span.of(built.text) for span in built.sentences] == ["Ivo Grett said he'd seen the owls.", "He wept."]
    assert [(one.span.of(built.text), one.entity, one.sort) for one in built.gold] == [
        ("Ivo Grett", "1", "person"),
        ("he'd", "1", "person"),
        ("the owls", "2", "animal"),
        ("He", "1", "person"),
    ]


def test_the_first_mention_of_an_entity_is_known() -> None:
    built = document("owls", CONLLU)
    assert Golden(built.gold).of_span(Span(0, 9)) == built.gold[0]
    assert Golden(built.gold).of_span(Span(25, 33)) is None  # owls are neither persons nor organisations


def test_the_table_counts_outcomes() -> None:
    lines = list(table([Verdict("pronouns", "right", ""), Verdict("pronouns", "left", ""), Verdict("names", "first wrong", "")]))
    assert lines[3] == "| pronouns | 2 | 1 | 0 | 1 | 50.0 | 100.0 | 0 | 0 |"
    assert lines[2] == "| names | 0 | 0 | 0 | 0 | 0.0 | 0.0 | 1 | 1 |"
