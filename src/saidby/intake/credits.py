"""Lines that name who took a picture, what it shows, who wrote the story and when; known by their words alone."""

import re

from saidby.intake.wording import QUOTES, count_words, ends_sentence, is_reporting, is_sentence

_I = re.IGNORECASE

# ── credits ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_AGENCY = (
    r"(?:\b(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|TASS|Xinhua|PA(?: Wire| Media| Images)?"
    r"|Press Association|Shutterstock|Bloomberg"
    r"|Alamy(?: Stock Photo)?|iStock(?:photo)?|Unsplash|Pixabay|Pexels|Flickr|Wikimedia(?: Commons)?"
    r"|Anadolu(?: Agency)?|UPI|ZUMA(?: Press)?"
    r"|NurPhoto|SIPA|Sipa(?: USA)?|Keystone|Kyodo(?: News)?|Sputnik|RIA Novosti|Ukrinform|dpa|DPA|ANSA|ANP|NTB|TT"
    r"|Ritzau|Rex(?: Features)?|MAXPPP"
    r"|Imago(?: Images)?|PTI|ANI|IANS|Yonhap|CNA|AAP|Canadian Press|The Canadian Press|Associated Press"
    r"|The Associated Press|Handout|Adobe Stock"
    r"|Magnum(?: Photos)?|Redux|Polaris|Corbis|Press Pool|Pool|WireImage|FilmMagic|NASA|CC BY(?:-[A-Z]+)*(?: \d\.\d)?)\b)"
)
_CAPITAL = r"(?-i:[^\W\d_a-z][\w.'’&-]*+)"  # possessive: what a name has taken it keeps, else "A-A-A-…" would be tried in every division
NAMES = rf"{_CAPITAL}(?: (?:{_CAPITAL}|de|van|von|der|den|la|le|el|al|bin|and|&|of|the)){{0,5}}"
_CREDIT_LABEL = re.compile(
    r"^[(\[]?\s*(?:(?:main |top |lead |cover |file |featured |header )?(?:photo|image|picture|pic|illustration"
    r"|graphic|video|photograph|map|chart|artwork"
    r"|footage)s?(?:\s*(?:credit|courtesy|source|by|from|via))?s?\s*(?::|©|\bby\b|/|\|)|credits?\s*[:/]"
    r"|sources?\s*:(?=\W*[A-Z])|photograph(?:y|s|ed)?(?: by|:)"
    r"|courtesy(?: of|:| photo)|photo(?:s)? courtesy|image courtesy|file photo|handout|screen(?:shot|grab)"
    r"|illustration by|getty images$)",
    _I,
)
_CREDIT_AGENCY = re.compile(
    rf"^\W*(?:{NAMES}\s*(?:/|\||,|-|–|—|via|for|\bfrom\b|©)\s*){{0,4}}(?:via |©\s*)?{_AGENCY}(?:\s*(?:/|via|\||,"
    rf"|-)\s*(?:{_AGENCY}|{NAMES})){{0,4}}\W*$"
)
_CREDIT_SLASH = re.compile(rf"^\W*{_CAPITAL} {NAMES}\s*(?:/|\||©)\s*{NAMES}\W*$")
_CREDIT_BRACKETED = re.compile(rf"^[(\[][^()\[\]]*(?:photo|image|{_AGENCY}|courtesy|credit)[^()\[\]]*[)\]]\.?$")
_CREDIT_SIGN = re.compile(r"^(?:©|\(c\)\s|Copyright ©?\s*)[^.]{2,60}$", _I)
_CAPTION_TAIL = re.compile(
    rf"(?:[(\[](?:[^()\[\]]{{0,80}}\b(?:[Pp]hoto|[Cc]redit|[Ii]mages?|PHOTO|[Cc]ourtesy|via)\b[^()\[\]]{{0,60}}"
    rf"|[^()\[\]]{{2,60}}[/|,] ?{_AGENCY}[^()\[\]]{{0,40}})[)\]]|(?:Photo|Image|Picture|Credit"
    rf"|Photograph)s?"
    rf"(?: by| credit| courtesy(?: of)?)?\s*:\s*(?:[^.:]|\.(?=\w)){{2,60}}|\.\s+{NAMES}\s*/\s*{NAMES}|©[^.]{{2,60}}"
    rf"|{_CAPITAL}(?: {_CAPITAL})*/{_AGENCY}"
    rf"(?: via {_AGENCY})?)\.?$"
)
_CAPTION_LABEL = re.compile(
    r"^(?:caption|pictured|file (?:photo|picture|image|pic)|in this (?:\w+ ){0,4}(?:photo|image|picture|file photo)\b)[:,. ]", _I
)


_SIGNATURE = re.compile(r"^[—–-]\s.{0,80}\(@\w{2,40}\).{0,80}$")  # of a post of a social network: "— Ann Example (@annex) May 5, 2025"


def is_credit(text: str) -> bool:
    """Tell whether a line names who took or owns a picture, and does nothing else: "Ann Example / WIRE", "Photo: Ann Example"."""
    if _SIGNATURE.match(text):
        return True
    if count_words(text) > 16 or is_reporting(text):
        return False
    if _CREDIT_LABEL.search(text):
        return not (ends_sentence(text) and count_words(text) > 8)
    return any(rule.search(text) for rule in (_CREDIT_AGENCY, _CREDIT_BRACKETED, _CREDIT_SIGN)) or (
        count_words(text) <= 9 and bool(_CREDIT_SLASH.search(text))
    )


def is_caption(text: str) -> bool:
    """Tell whether a line describes a picture: it says so at its start, or ends in a credit."""
    if count_words(text) > 90:
        return False
    return bool(_CAPTION_LABEL.search(text) or _CAPTION_TAIL.search(text)) and not text.endswith(("”", '"'))


# ── bylines ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}"
    rf"(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
_TIME = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?:\s*\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?"
_DATED = re.compile(rf"^\W*(?:(?:on|at|in)\s+)?{_DATE}(?:\s*(?:,|at|[|•·–—@-]|T)*\s*{_TIME})?\W*(?:by\s+)?(?:{NAMES})?\W*$", _I)
_STAMP = re.compile(
    rf"^\W*(?:first |originally |last )?(?:published|posted|updated?|modified|created|filed|publication date|date"
    rf"|last[- ]updated?|last[- ]modified)\b"
    rf"(?:\s+(?:on|at|by))?\W*(?:.{{0,40}}(?:{_DATE}|{_TIME}|\d+\s+(?:minute|min|hour|hr|day|week|month|year)s?\s+ago|today|yesterday)|$)",
    _I,
)
_AGO = re.compile(r"^\W*\d+\s*(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?)\s+ago\W*$", _I)
_READING_TIME = re.compile(r"\b\d+[- ]min(?:ute)?s?(?:[- ]read|\s+to\s+read)?\W*$|^reading time|^read time|^time to read", _I)
_BY = re.compile(
    rf"^\W*(?:(?i:written|reported|report|story|words|text|analysis|opinion|review|interview|exclusive|edited"
    rf"|compiled|translated|photographs|from)\s+)?"
    rf"(?:by|BY|By)\s*:?\s+(?:the\s+)?{_CAPITAL}"
)
DESK = re.compile(
    r"\b(?:desk|reporter|correspondent|editor|columnist|writer|agency|staff|staff (?:writer|reporter|report)s?"
    r"|(?:senior |chief |foreign |political |diplomatic |special "
    r"|staff )?(?:correspondent|reporter|columnist|editor)"
    r"|news (?:desk|service|agency)|(?:online|web|news) desk|associated press|contributor)\b",
    _I,
)
_REPORTING_BY = re.compile(
    r"^\W*(?:\(?(?:additional |further )?(?:reporting|writing|editing|compiled|production|research) (?:and \w+ )?by\b|\(?editing by\b"
    r"|(?:our standards|this story was (?:reported|written|edited) by)\b)",
    _I,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:to (?:this|the) (?:report|reporting|story|article|post)|reporting)|(?:can be"
    r"|may be) (?:reached|contacted|emailed|followed) (?:at|on|via)"
    r"|(?:follow|e-?mail|contact|reach|write to) (?:him|her|them|me) (?:on|at|via))\b",
    _I,
)
_ADDRESS_LINE = re.compile(r"^\W*(?:(?:e-?mail|contact|twitter|x|follow)\W*)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,30})\W*$", _I)


_HAS_DATE = re.compile(rf"{_DATE}|(?:^|\s)@\w{{2,30}}\b", _I)


def _mostly_names(text: str) -> bool:
    """Tell whether two thirds of a line's words are capitalised or figures: a name, a job, a date."""
    words = text.split()
    return 3 * sum(not word[:1].islower() for word in words) >= 2 * len(words)


def is_byline(text: str) -> bool:
    """Tell whether a line says who wrote, edited or published it, and when, and does nothing else."""
    words = count_words(text)
    if words > 40:
        return False
    if _REPORTING_BY.search(text) or (words <= 40 and _CONTRIBUTED.search(text) and not QUOTES.search(text)):
        return True
    if words <= 16 and any(rule.search(text) for rule in (_DATED, _STAMP, _AGO, _ADDRESS_LINE)):
        return True
    if words <= 16 and not is_sentence(text) and _HAS_DATE.search(text) and _mostly_names(text):
        return True
    if words <= 12 and _READING_TIME.search(text) and not ends_sentence(text):
        return True
    return words <= 18 and bool(_BY.search(text)) and not is_sentence(text)


_BY_PREFIX = re.compile(r"^(?:(?:written|reported|story|words|text|posted)\s+)?by:?\s+", re.IGNORECASE)


def clean_name(name: str) -> str:
    """Return a byline's name or names without "By", job and desk; "" if it is none."""
    name = _BY_PREFIX.sub("", name).strip(" ,;|·")
    name, comma, rest = name.partition(", ")
    name += comma + rest if comma and " " in rest and not DESK.search(rest) else ""
    return "" if name.startswith(("http:", "https:", "//", "@")) or len(name) > 150 or not re.search(r"[^\W\d_]{2}", name) else name
