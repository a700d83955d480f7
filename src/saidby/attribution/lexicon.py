"""Cue words by act: what a verb or noun says of itself, before its construction is looked at.

The leftmost word decides, since it governs the others ("threatened to sue", "hopes to propose"); of two that begin at one
place, the earlier in the table. A cue with none of these words may still hold one of plain speech.
"""

import re
from typing import Final, NamedTuple

from saidby.types import Act

DOING: tuple[tuple[str, Act], ...] = (
    (
        r"stands? (?:firm(?:ly)? )?by|stood (?:firm(?:ly)? )?by|standing (?:firm(?:ly)? )?by|defend(?:s|ed|ing)?|doubl\w+ down|"
        r"vouch\w*(?: for)?|st(?:uck|icks?|icking) (?:by|to|with)|st(?:ands?|ood|anding) behind|sw(?:ears?|ore) by",
        "stand_by",
    ),
    (r"(?:enter\w* )?(?:a )?plea\w* (?:\w+ )?not guilty|(?:maintain|protest|insist)\w*(?: on)? (?:his|her|their|its) innocence", "deny"),
    (r"plea\w*(?: \w+)? guilty", "confirm"),
    (
        r"rul(?:e|es|ed|ing) out|debunk\w*|rubbish(?:es|ed|ing)|sh(?:ot|oots?|ooting) down|g[ai]v(?:e|es|ing) the lie|(?:laugh|"
        r"shrugg?|brush|wav)\w* (?:off|aside|away)|scotch(?:ed|es)|quash(?:ed|es)|disavow\w*|"
        r"den(?:y|ied|ies|ying)|denials?|reject(?:s|ed|ing|ions?)?|dismiss\w*|refut\w+|rebut\w*|rebuff\w*|repudiat\w+|disown\w*|retract\w*",
        "deny",
    ),
    (
        r"push\w* back|hit\w* back|cast\w* (?:\w+ )?doubts?|(?:tak(?:e|es|en|ing)|took) (?:issue|exception)|back(?:s|ed|"
        r"ing)? (?:away|down|off)|"
        r"play\w* down|downplay\w*|pour\w* cold water|beg\w* to differ|call\w* into question|appeal\w* against|argu\w+ against|"
        r"(?:come|comes|came|spoke|speaks?) out against",
        "dispute",
    ),
    (
        r"disput\w+|disagree\w*|contradict\w*|challeng\w+|contest(?:s|ed|ing)?|oppos\w+|object(?:s|ed|ing|ions?)?|doubt(?:s|ed|ing)?|"
        r"doubtful|"
        r"demur\w*|counter(?:s|ed|ing)?|s[ck]eptic\w*|unconvinced|(?:is|are|was|were) against|vot\w+ against|question(?:ed|ing)",
        "dispute",
    ),
    (
        r"confirm\w*|corroborat\w+|acknowledg\w+|admit\w*|admissions?|conced\w+|concessions?|verif\w+|confess\w*|(?:re)?affirm\w*|"
        r"came clean|b(?:ore|ears?|orne) out|accept(?:s|ed)? that|own(?:s|ed) up",
        "confirm",
    ),
    (
        r"promis\w+|assurances?|g[ai]v(?:e|es|ing) (?:his|her|its|their) word|vow\w*|pledg\w+|swore to|swears? to|swore|swears?|"
        r"guarantee\w*|commit(?:s|ted|ting|ments?)?|undert(?:ook|akes?|aking)|"
        r"agree\w* to|consent\w* to",
        "promise",
    ),
    (
        r"announc\w+|declar\w+|unveil\w*|proclaim\w*|reveal\w*|revelations?|disclos\w+|rul(?:ed|ings?)|rules (?:that|against|in)|"
        r"let it be known|verdicts?|decree[ds]?",
        "announce",
    ),
    (
        r"demand\w*|orders?|order(?:ed|ing)|call(?:s|ed|ing)? (?:again |also |once more |repeatedly |publicly )?(?:for|on|upon)|"
        r"urg(?:e|es|ed|ing)|requir\w+|request\w*|"
        r"ask(?:s|ed|ing)? (?:for|that)|beg(?:s|ged|ging)?|implor\w+|exhort\w*|entreat\w*|appeal\w*|plead\w*|pleas?|pled|instruct\w*|"
        r"petition\w*|"
        r"insist\w* (?:up)?on(?! \w+day\b)|"
        r"(?:press|push|lobb|campaign|agitat)\w* (?:for|to)|dar(?:es|ed|ing)|command(?:s|ed|ing)|ultimatums?|summon\w*|"
        r"encourag\w+|forb(?:id|ids|ade|idden)|calls? to|tells? \w+ to",
        "demand",
    ),
    (
        r"propos\w+|suggest\w*|recommend\w*|offer(?:s|ed|ing|ings)?|advis\w+|advice|counsel(?:s|led|ed|ling|ing)|moot(?:s|ed|ing)|"
        r"tabl(?:es|ed|ing)|volunteer\w* to|"
        r"float(?:s|ed|ing)|"
        r"invit\w+|put(?:s|ting)? forward|(?:is|are|was|were|be) (?:\w+ )?(?:ready|willing|prepared|open) to",
        "propose",
    ),
    (r"warn\w*|caution\w*|threat\w*|alert(?:s|ed|ing)?|menac\w+", "warn"),
    (
        r"predict\w*|forecast\w*|expect\w*|project(?:s|ed|ing|ions?)|anticipat\w+|fores(?:ee|aw)\w*|bets|estimat\w+|prophes\w+|"
        r"(?:is|are|was|were) (?:\w+ly )?(?:set|due|likely|scheduled|slated|poised|tipped) to|likely to|envisag\w+",
        "predict",
    ),
    (
        r"accus\w+|alleg\w+|blam\w+|charg(?:e|es|ed|ing)|indict\w*|su(?:e|es|ed|ing)|point\w* (?:a|the) finger|implicat\w+|"
        r"hold(?:s|ing)? [\w ]{1,40}responsible|held [\w ]{1,40}responsible|insinuat\w+",
        "accuse",
    ),
    (
        r"criti\w+|condemn\w*|denounc\w+|denunciation\w*|slam\w*|blast(?:s|ed|ing)?|attack\w*|decri\w+|decry\w*|lambast\w*|mock\w*|"
        r"deplor\w+|"
        r"complain\w*|assail\w*|chastis\w+|castigat\w+|berat\w+|excoriat\w+|censur\w+|upbraid\w*|fault(?:s|ed|ing)?|slat(?:ed|es|"
        r"ing)|savag(?:ed|es|ing)|"
        r"rebuk\w+|scold\w*|derid\w+|ridicul\w+|admonish\w*|lament\w*|bemoan\w*|disapprov\w+|reprimand\w*|reproach\w*|"
        r"(?:cr(?:y|ied|ies)|crying) foul|rail(?:s|ed|ing)? (?:against|at)|took (?:aim|a swipe|a dig)|tak(?:es|ing) aim|lash\w* out|"
        r"hit(?:s|ting)? out|tore into|round(?:s|ed) on|pour\w* scorn|scoff\w*|sneer\w*|bristl\w+|scathing|harsh words|grumbl\w+|"
        r"fum(?:ed|es|ing)|"
        r"protest(?:s|ed|ing)?|frustrat\w+|anger(?:s|ed)|angry|furious|upset|indignant|appalled|despis\w+|loath(?:es|ed)|hat(?:es|"
        r"ed)|outrag\w+|dismay\w*|disappoint\w*|regret\w*",
        "criticise",
    ),
    (
        r"prais\w+|applau\w+|welcom\w+|hail(?:s|ed|ing)?|laud\w*|commend(?:s|ed|ing|ations?)?|endors\w+|support(?:s|ed|ing|ive)?|"
        r"back(?:s|ed|ing)|"
        r"compliment\w*|extol\w*|tout(?:s|ed|ing)?|celebrat\w+|thank(?:s|ed|ing)?|salut\w+|tributes?|cheer(?:s|ed|ing)|admir(?:es|ed|"
        r"ing|ation)|"
        r"credit(?:s|ed|ing)|champion(?:s|ed|ing)|congratulat\w+|pleased|delighted|glad|proud|grateful|embrac(?:es|ed|ing)|gratitude|"
        r"rav(?:ed|es|ing)|kind words",
        "praise",
    ),
    (
        r"ask\w*|questions?|wonder\w*|[ie]nquir(?:e|es|ed|ing)|quer(?:y|ied|ies)|(?:seek|sought)\w* (?:\w+ ){0,2}?(?:comment|clarification|"
        r"answers)",
        "ask"
    ),
    (
        r"fear(?:s|ed|ing|ful)?|worr(?:y|ies|ied|ying)|concern(?:s|ed|ing)?|afraid|alarm(?:s|ed|ing)?|dread(?:s|ed|ing)?|nervous|anxious|"
        r"anxiety|unease|uneasy|apprehensi\w+",
        "fear"
    ),
    (
        r"want\w*|wish\w*|hop(?:e|es|ed|ing)|desir\w+|seek\w*|sought|plan(?:s|ned|ning)?|intend\w*|intentions?|aim(?:s|ed|ing)?|decid\w+|"
        r"favou?r\w*|prefer\w*|would (?:like|rather|love)|yearn\w*|bent on|long(?:s|ed|ing) (?:for|to)|(?:is|are|was|were) (?:keen|eager|"
        r"looking|determined) (?:on|to)|"
        r"considering \w+ing",
        "want",
    ),
    (
        r"believ\w+|beliefs?|think\w*|thought|consider\w*|view(?:s|ed|ing)?|feel\w*|felt|regard(?:s|ed)|know(?:s|ing)?|"
        r"known(?! (?:for|as|to))|knew|"
        r"deem\w*|reckon\w*|speculat\w+|"
        r"imagin\w+|see(?:s|n|ing)?|saw|opinions?|suspect\w*|suspicions?|assum\w+|presum\w+|suppos\w+|conclud\w+|conclusions?|"
        r"underst(?:an|oo)d\w*|reali[sz]\w+|"
        r"agree\w*|concur\w*|interpret\w*|determin\w+|convinced|conviction|confiden(?:t|ce)|certain|sure|guess\w*|trusts?|judg(?:es|ed)",
        "believe",
    ),
)  # fmt: skip
"""What is done with words, by the words for it."""

SAYING: Final = re.compile(
    r"(?i)(?<!\w)(?:"
    r"sa(?:y|ys|id|ying)|told|tell(?:s|ing)?|stat\w+|add(?:s|ed|ing)?|report\w*|writ\w+|wrote|claim\w*|according to|argu\w+|"
    r"not(?:e|es|ed|ing)|explain\w*|explanation|assert\w*|maintain\w*|insist\w*|repeat\w*|reiterat\w+|tweet\w*|post(?:s|ed)|"
    r"comment\w*|remark\w*|"
    r"observ\w+|continu\w+|repl(?:y|ies|ied)|respond\w*|answer\w*|testif\w+|testimony|contend\w*|recall\w*|mention\w*|"
    r"stress\w*|emphasi\w+|"
    r"point(?:s|ed|ing)? out|describ\w+|call(?:s|ed|ing)?|quot\w+|cit(?:e|es|ed|ing)|show\w*|indicat\w+|find(?:s|ing|ings)?|found|learn\w*|"
    r"clarif\w+|echo(?:e[sd]|ing)?|hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|express\w*|highlight\w*|outlin\w+|detail(?:s|ed|ing)?|"
    r"referenc\w+|"
    r"refer(?:s|red|ring)?|recount\w*|relat(?:e|es|ed|ing)|underlin\w+|underscor\w+|characteri[sz]\w+|depict\w*|portray\w*|dubb?(?:s|"
    r"ed|ing)|"
    r"brand(?:s|ed|ing)|label(?:s|led|ed|ling|ing)?|attribut\w+|assur\w+|boast\w*|liken\w*|signal(?:s|led|ed|ling|ing)?|convey\w*|"
    r"compar(?:e|"
    r"es|ed|ing)|"
    r"email(?:s|ed|ing)?|shout\w*|chant\w*|yell\w*|exclaim\w*|point(?:s|ed|ing)? to|went on|go(?:es|ing) on to|made (?:it )?clear|shared|"
    r"document(?:s|ed|ing)|read(?:s|ing)?|remind\w*|inform\w*|caption\w*|whisper\w*|confid(?:e|es|ed|ing)|summari[sz]\w+|elaborat\w+|"
    r"joked?|joking|communicat\w+|quip\w*|spoke|speak\w*|talk\w*|discuss\w*|in the words of|put it|sources?|apologi\w+|"
    r"account(?:s|ed)?|stor(?:y|ies)|"
    r"count(?:s|ed)|retort\w*|rumou?red|messag\w+|broke the news|as"
    r")(?!\w)|[:–—-]"
)
"""Words of plain speech: their act is to assert."""

_DOING: Final = re.compile(r"(?i)(?<!\w)(?:" + "|".join(f"(?P<w{number}>{words})" for number, (words, _) in enumerate(DOING)) + r")(?!\w)")


_SPOKEN: Final = re.compile(
    r"(?i)(?<!\w)(?:sa(?:y|ys|id|ying)(?! to\b)|told|tells?|telling|wrote|writes?|add(?:s|ed|ing)|stat(?:es|ed|ing)|according to)(?!\w)"
)
"""The verbs of plain speech that govern what comes behind them ("said in a document seen by")."""


class Word(NamedTuple):
    """A cue word: its act, and where it stands in what was searched."""

    act: Act
    start: int
    end: int


def word_in(text: str, start: int = 0, end: int | None = None) -> Word | None:
    """Find the word that decides the act in ``text[start:end]``, by code points of ``text``."""
    end = len(text) if end is None else end
    found, spoken = _DOING.search(text, start, end), _SPOKEN.search(text, start, end)
    if found and found.lastgroup and not (spoken and spoken.start() < found.start()):
        return Word(DOING[int(found.lastgroup[1:])][1], found.start(), found.end())
    plain = SAYING.search(text, start, end)
    return Word("assert", plain.start(), plain.end()) if plain else None
