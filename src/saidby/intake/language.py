"""Which language a text is in; what the reader does not read is refused by its name.

py3langid (Lui & Baldwin, ACL 2012, retrained) decides. A text in which every fifth word is one of English's own function words is English
without asking it: loading its model takes half a second, and most articles need none.
"""

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from saidby.errors import NotEnglish
from saidby.types import SPOKEN, Article

FEWEST_WORDS = 8
"""A text of fewer words is not refused: names and figures alone may look like any language."""
PLAINLY_ENGLISH = 0.2
"""Share of function words; English news prose has 0.25 to 0.4 of those below, other languages under 0.05."""
SURE = 0.9
"""Probability under which another language is not believed of a short text."""
LONGEST = 20_000

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION = """
the of and to that with for is was are were has have had been from which who his her their they would will this said by it its as
at on be not but he she we you or
"""
_FUNCTION_WORDS = frozenset(_FUNCTION.split())
_LANGUAGES = """
af=Afrikaans am=Amharic an=Aragonese ar=Arabic as=Assamese az=Azerbaijani be=Belarusian bg=Bulgarian bn=Bengali br=Breton
bs=Bosnian ca=Catalan cs=Czech cy=Welsh da=Danish de=German dz=Dzongkha el=Greek en=English eo=Esperanto es=Spanish et=Estonian
eu=Basque fa=Persian fi=Finnish fo=Faroese fr=French ga=Irish gl=Galician gu=Gujarati he=Hebrew hi=Hindi hr=Croatian ht=Haitian
hu=Hungarian hy=Armenian id=Indonesian is=Icelandic it=Italian ja=Japanese jv=Javanese ka=Georgian kk=Kazakh km=Khmer kn=Kannada
ko=Korean ku=Kurdish ky=Kyrgyz la=Latin lb=Luxembourgish lo=Lao lt=Lithuanian lv=Latvian mg=Malagasy mk=Macedonian ml=Malayalam
mn=Mongolian mr=Marathi ms=Malay mt=Maltese my=Burmese nb=Norwegian ne=Nepali nl=Dutch nn=Norwegian no=Norwegian oc=Occitan
or=Odia pa=Punjabi pl=Polish ps=Pashto pt=Portuguese qu=Quechua ro=Romanian ru=Russian rw=Kinyarwanda se=Sami si=Sinhala sk=Slovak
sl=Slovenian sq=Albanian sr=Serbian sv=Swedish sw=Swahili ta=Tamil te=Telugu tg=Tajik th=Thai tk=Turkmen tl=Tagalog tr=Turkish
ug=Uyghur uk=Ukrainian ur=Urdu uz=Uzbek vi=Vietnamese vo=Volapük wa=Walloon xh=Xhosa yi=Yiddish zh=Chinese zu=Zulu
"""
_NAMES = dict(pair.split("=") for pair in _LANGUAGES.split())


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> tuple[str, float]:
    """Return a text's language as an ISO 639-1 code, and how probable it is, 0 to 1; ``("und", 0.0)`` for a text without words."""
    words = _WORD.findall(text[:LONGEST].lower())
    if not words:
        return "und", 0.0
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if share >= PLAINLY_ENGLISH and len(words) >= FEWEST_WORDS:
        return "en", 1.0
    code, probability = _identifier().classify(text[:LONGEST])
    return str(code), float(probability)


def language_name(code: str) -> str:
    """Return a language's English name, or its code in quotation marks where it is not among the known ones."""
    return _NAMES.get(code, f"“{code}”")


def told_text(article: Article) -> str:
    """Return the words that statements come from."""
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind in SPOKEN)


def require_english(article: Article, where: str | None = None) -> Article:
    """Return the article if it is in English, as far as its words tell; one that is mostly English passes, and so does a very short one.

    Raises:
        NotEnglish: it is in another language, which the error names.
    """
    text = told_text(article)
    code, probability = language_of(text)
    enough = _weight(text) >= FEWEST_WORDS and (probability >= SURE or _weight(text) >= 40)
    if code not in {"en", "und"} and enough:
        place = where if where is not None else article.url or ""
        raise NotEnglish(f"this is {language_name(code)}, and saidby reads English alone", place, "give an English article")
    return article


def _weight(text: str) -> int:
    """Return the number of words; of scripts that set no spaces, two characters count as one."""
    return max(len(_WORD.findall(text)), sum(character > "\u2e80" for character in text) // 2)
