"""What stands round an article's words and is not its own: which kind of block a line is, from its words alone.

Each rule looks at one line and answers with a kind or is silent; the first that answers decides. Appeals run over several lines, hence
``label_run``, which looks at the lines together. A paragraph that quotes or attributes is never furniture by its vocabulary alone: a story
may well be about donations, subscribers or cookies.
"""

import re
from collections.abc import Callable, Sequence

from saidby.types import BlockKind

Rule = Callable[[str], bool]

_I = re.IGNORECASE
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def count_words(text: str) -> int:
    """Return the number of words in a line."""
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does; three dots alone do not count, teasers end so."""
    return bool(re.search(r"(?<!\.\.)[.!?][\"'”’)\]]*$|:$", text)) and not text.endswith("...")


_ATTRIBUTES = re.compile(
    r"\b(?:said|says|told|according to|added|adds|announced|reported|wrote|argued|claimed|insisted|warned|confirmed|denied|explained|noted"
    r"|tweeted|testified|stated)\b",
    _I,
)
_QUOTES = re.compile(r"[“”\"«»]")


def is_reporting(text: str) -> bool:
    """Tell whether a line quotes or attributes, as articles do and furniture seldom does."""
    return bool(_ATTRIBUTES.search(text) or len(_QUOTES.findall(text)) >= 2) and count_words(text) > 6


# ── credits ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_AGENCY = (
    r"(?:\b(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|TASS|Xinhua|PA(?: Wire| Media| Images)?|Press Association|Shutterstock|Bloomberg"
    r"|Alamy(?: Stock Photo)?|iStock(?:photo)?|Unsplash|Pixabay|Pexels|Flickr|Wikimedia(?: Commons)?|Anadolu(?: Agency)?|UPI|ZUMA(?: Press)?"
    r"|NurPhoto|SIPA|Sipa(?: USA)?|Keystone|Kyodo(?: News)?|Sputnik|RIA Novosti|Ukrinform|dpa|DPA|ANSA|ANP|NTB|TT|Ritzau|Rex(?: Features)?|MAXPPP"
    r"|Imago(?: Images)?|PTI|ANI|IANS|Yonhap|CNA|AAP|Canadian Press|The Canadian Press|Associated Press|The Associated Press|Handout|Adobe Stock"
    r"|Magnum(?: Photos)?|Redux|Polaris|Corbis|Press Pool|Pool|WireImage|FilmMagic|NASA|CC BY(?:-[A-Z]+)*(?: \d\.\d)?)\b)"
)
_CAPITAL = r"[^\W\d_a-z][\w.'’&-]*"
_NAMES = rf"{_CAPITAL}(?: (?:{_CAPITAL}|de|van|von|der|den|la|le|el|al|bin|and|&|of|the)){{0,5}}"
_CREDIT_LABEL = re.compile(
    r"^[(\[]?\s*(?:(?:main |top |lead |cover |file |featured |header )?(?:photo|image|picture|pic|illustration|graphic|video|photograph|map|chart|artwork"
    r"|footage)s?(?:\s*(?:credit|courtesy|source|by|from|via))?s?\s*(?::|©|\bby\b|/|\|)|credits?\s*[:/]|photograph(?:y|s|ed)?(?: by|:)"
    r"|courtesy(?: of|:| photo)|photo(?:s)? courtesy|image courtesy|file photo|handout|screen(?:shot|grab)|pictured?:|illustration by|getty images$)",
    _I,
)
_CREDIT_AGENCY = re.compile(rf"^\W*(?:{_NAMES}\s*(?:/|\||,|-|–|—|via|for|\bfrom\b|©)\s*)*(?:via |©\s*)?{_AGENCY}(?:\s*(?:/|via|\||,|-)\s*(?:{_AGENCY}|{_NAMES}))*\W*$")
_CREDIT_SLASH = re.compile(rf"^\W*{_CAPITAL} {_NAMES}\s*(?:/|\||©)\s*{_NAMES}\W*$")
_CREDIT_BRACKETED = re.compile(rf"^[(\[][^()\[\]]*(?:photo|image|{_AGENCY}|courtesy|credit)[^()\[\]]*[)\]]\.?$")
_CREDIT_SIGN = re.compile(r"^(?:©|\(c\)\s|Copyright ©?\s*)[^.]{2,60}$", _I)
_CAPTION_TAIL = re.compile(
    rf"(?:[(\[](?:[^()\[\]]{{0,80}}\b(?:[Pp]hoto|[Cc]redit|[Ii]mages?|PHOTO|[Cc]ourtesy|via)\b[^()\[\]]{{0,60}}|[^()\[\]]{{2,60}}[/|,] ?{_AGENCY}[^()\[\]]{{0,40}})[)\]]|(?:Photo|Image|Picture|Credit|Photograph)s?"
    rf"(?: by| credit| courtesy(?: of)?)?\s*:\s*[^.:]{{2,60}}|\.\s+{_NAMES}\s*/\s*{_NAMES}|©[^.]{{2,60}}|{_CAPITAL}(?: {_CAPITAL})*/{_AGENCY}"
    rf"(?: via {_AGENCY})?)\.?$"
)
_CAPTION_LABEL = re.compile(r"^(?:caption|pictured|file (?:photo|picture|image|pic)|in this (?:\w+ ){0,4}(?:photo|image|picture|file photo)\b)[:,. ]", _I)


def is_credit(text: str) -> bool:
    """Tell whether a line names who took or owns a picture, and does nothing else: "Ann Example / WIRE", "Photo: Ann Example"."""
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
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}"
    rf"(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
_TIME = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?:\s*\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?"
_DATED = re.compile(rf"^\W*(?:(?:on|at|in)\s+)?{_DATE}(?:\s*(?:,|at|[|•·–—@-]|T)*\s*{_TIME})?\W*(?:{_NAMES})?\W*$", _I)
_STAMP = re.compile(
    rf"^\W*(?:first |originally |last )?(?:published|posted|updated?|modified|created|filed|publication date|date|last[- ]updated?|last[- ]modified)\b"
    rf"(?:\s+(?:on|at|by))?\W*(?:.{{0,40}}(?:{_DATE}|{_TIME}|\d+\s+(?:minute|min|hour|hr|day|week|month|year)s?\s+ago|today|yesterday)|$)",
    _I,
)
_AGO = re.compile(r"^\W*\d+\s*(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?)\s+ago\W*$", _I)
_READING_TIME = re.compile(r"\b\d+[- ]min(?:ute)?s?(?:[- ]read|\s+to\s+read)?\W*$|^reading time|^read time|^time to read", _I)
_BY = re.compile(
    rf"^\W*(?:(?:written|reported|report|story|words|text|analysis|opinion|review|interview|exclusive|edited|compiled|translated|photographs|from)\s+)?"
    rf"(?:by|BY|By)\s*:?\s+(?:the\s+)?{_CAPITAL}"
)
_DESK = re.compile(
    r"\b(?:staff (?:writer|reporter|report)s?|(?:senior |chief |foreign |political |diplomatic |special |staff )?(?:correspondent|reporter|columnist|editor)"
    r"|news (?:desk|service|agency)|(?:online|web|news) desk|associated press|contributor)\b",
    _I,
)
_REPORTING_BY = re.compile(
    r"^\W*(?:\(?(?:additional |further )?(?:reporting|writing|editing|compiled|production|research) (?:and \w+ )?by\b|\(?editing by\b"
    r"|(?:our standards|this story was (?:reported|written|edited) by)\b)",
    _I,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:to (?:this|the) (?:report|reporting|story|article|post)|reporting)|(?:can be|may be) (?:reached|contacted|emailed|followed) (?:at|on|via)|is a (?:staff |senior )?(?:writer|reporter)"
    r" (?:for|at|with|covering))\b",
    _I,
)
_ADDRESS_LINE = re.compile(r"^\W*(?:(?:e-?mail|contact|twitter|x|follow)\W*)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,30})\W*$", _I)


def is_byline(text: str) -> bool:
    """Tell whether a line says who wrote, edited or published it, and when, and does nothing else."""
    words = count_words(text)
    if words > 40:
        return False
    if _REPORTING_BY.search(text) or (words <= 30 and _CONTRIBUTED.search(text) and not _QUOTES.search(text)):
        return True
    if words <= 16 and any(rule.search(text) for rule in (_DATED, _STAMP, _AGO, _ADDRESS_LINE)):
        return True
    if words <= 12 and _READING_TIME.search(text) and not ends_sentence(text):
        return True
    return words <= 18 and bool(_BY.search(text)) and not is_sentence(text)


def is_sentence(text: str) -> bool:
    """Tell whether a line that ends in a full stop does so as a sentence, not as "Jr." or "Inc." do."""
    return ends_sentence(text) and not re.search(r"\b(?:Jr|Sr|Inc|Ltd|Co|[A-Z])\.$", text)


# ── marks of furniture in one line ───────────────────────────────────────────────────────────────────────────────────────────────────────

_EXACT = frozenset(
    """
    ad; ads; advertisement; advertisements; advertising; advertisement - continue reading below; sponsored; sponsored content; sponsored links;
    paid content; promoted; promoted content; promotion; story continues below; story continues; article continues below;
    article continues after ad; continue reading; continue reading below; keep reading; read more; read more here; read the full story;
    read full story; read full article; more; see more; show more; load more; view more; learn more; find out more; read next; up next;
    what to read next; next; previous; next article; previous article; next story; previous story; next up; share; share this;
    share this article; share this story; share this post; share this page; share on social media; share with friends; share via email; tweet;
    pin; pin it; post; print; print this article; print page; email; email this article; e-mail; copy; copy link; link copied; copied; link;
    save; save article; saved; bookmark; bookmarks; gift; gift article; gift this article; like; likes; follow; follow us; following;
    follow us on; subscribe; subscribe now; subscribe today; sign up; sign up now; sign in; signin; log in; login; log out; register;
    register now; join; join now; join us; donate; donate now; donate today; support us; contribute; become a member; become a supporter;
    newsletter; newsletters; our newsletters; daily newsletter; comments; comment; leave a comment; leave a reply; post a comment; view comments;
    show comments; hide comments; join the conversation; join the discussion; have your say; add a comment; no comments; no comments yet;
    most read; most popular; most viewed; most shared; most commented; popular; trending; trending now; trending stories; top stories; latest;
    latest news; latest stories; breaking news; editor's picks; editors' picks; editors picks; editor's choice; don't miss; must read;
    must reads; must-read; related; related stories; related articles; related content; related news; related topics; related posts;
    related links; related coverage; related video; related videos; recommended; recommended for you; recommended reading; recommended stories;
    more stories; more news; more from; more on this story; more on this; more on this topic; more like this; more in; more to explore;
    explore more; explore; you may also like; you might also like; you may also be interested in; you might be interested in; also read;
    read also; see also; also in; also on; tags; topics; categories; filed under; in this story; in this article; on this page;
    table of contents; contents; about the author; about us; contact us; contact; advertise; advertise with us; careers; help; faq; home;
    menu; search; skip to content; skip to main content; skip to navigation; back to top; top; close; open; cancel; ok; yes; no; accept;
    accept all; reject all; i accept; manage cookies; cookie policy; cookie settings; privacy; privacy policy; privacy notice; terms;
    terms of use; terms of service; terms and conditions; all rights reserved; listen; listen now; listen to this article; watch; watch now;
    watch live; watch video; play; play video; pause; video; videos; photos; gallery; photo gallery; view gallery; view image; view photos;
    view all; view all photos; slideshow; in pictures; live; live updates; podcast; podcasts; download app; download the app; get the app;
    our app; subscribe to our newsletter; loading; loading...; please wait; report an error; report a typo; republish; republish this article;
    republish this story; corrections; feedback; request a correction; opens in new window; opens in new tab; opens in a new tab;
    opens in a new window; new window; quiz; games; crossword; shop; shop now; buy now; see full bio; full bio; read bio; show all;
    thank you for reading; thanks for reading; thank you; thank you for your support; editor's note; promoted stories; around the web;
    from the web; from our partners; you may like; recommended by; comments closed; comments are closed; comments are off; more videos;
    our standards; our principles; ethics policy; report this ad; hide ad; remove ads; advert; ad feedback; scroll to continue; tap to unmute
    """.replace("\n", " ").split(";")
)  # fmt: skip
_EXACT_LINES = frozenset(" ".join(line.split()) for line in _EXACT)

_PLATFORMS = frozenset(
    "facebook twitter x whatsapp linkedin email e-mail mail print reddit pinterest flipboard telegram messenger instagram youtube tiktok threads"
    " bluesky mastodon pocket tumblr sms copy link share tweet save more line viber vk rss google news wechat weibo and on via pinit this with".split()
)
_TEASER_PREFIX = re.compile(
    r"^\W*(?:read(?: more| also| next| the full \w+| full \w+| our \w+|ing list)?|also read|read|see also|see more|see|more|watch(?: now| live| more| below)?"
    r"|listen(?: now)?|related(?: \w+)?|recommended|don['’]t miss|must[- ]read|up next|next|previous|in case you missed it|icymi|trending|explore"
    r"|more (?:on|from|about|in)\b[^:]{0,40}|top story|further reading|editor['’]s pick|view|go deeper|dig deeper|you may (?:also )?like|also on [^:]{2,30}"
    r"|discover more|find out more|background|explainer|analysis|opinion|live blog|podcast|newsletter|tags|topics|categories|filed under|keywords"
    r"|share this \w+|posted in|about the author|location)\s*(?::|>|»|→|\||–\s|—\s)\s*\S",
    _I,
)
_COMMAND = re.compile(
    r"^\W*(?:click|tap) (?:here|to|on|below|the)\b|^\W*(?:sign|log) in (?:to|with|here|or)\b|^\W*(?:sign up|register|subscribe|enroll?) (?:for|to|here|now|today|and|with|below)\b"
    r"|^\W*(?:follow|like|find|join|connect with|add) (?:us|me|him|her|them|[A-Z@][\w@.' ]{1,40}) (?:on|at|as) (?:facebook|twitter|x\b|instagram|youtube|tiktok|linkedin|telegram|whatsapp|threads|bluesky"
    r"|google|our)"
    r"|^\W*(?:share|tweet|email|print|save|gift|bookmark) (?:this|the|on|via|to|with|your|article|story)\b"
    r"|^\W*(?:download|get|install|try) (?:the|our|your) (?:[\w ]{0,30})?(?:app|newsletter|e-?paper|edition)\b"
    r"|^\W*get (?:the latest|our|unlimited|full access|breaking|alerts|more|all the|the day['’]s|the best|exclusive|updates)\b"
    r"|^\W*(?:leave|post|write|add|join|view|read|see|show|load) (?:a |the |your |all |more |\d+ )*(?:comment|reply|conversation|discussion|debate|repl)"
    r"|^\W*(?:send|submit|email|write|e-mail|got|have|do you have) (?:a |an |us |your |any |in )*(?:news )?(?:tips?|story|stories|letters?|feedback|corrections?|question)\b"
    r"|^\W*(?:listen|watch|stream|view|read|see|buy|shop|order) (?:to |the |our |all |this |it |more |full |latest |now |live )+(?:\w+ )?(?:here|now|podcast|video|stor(?:y|ies)|articles?|episode|gallery"
    r"|coverage|edition|issue|newsletters?|on\b|at\b)"
    r"|^\W*(?:skip|jump|scroll|swipe|go|return|back) (?:to|down|up|past) \w+"
    r"|^\W*listen wherever you get|^\W*wherever you get your podcasts"
    r"|^\W*(?:please )?(?:enable|turn on|disable|allow) (?:javascript|cookies|your ad|ad ?block|notifications)"
    r"|^\W*(?:visit|check out|head to|browse|explore) (?:our|the [A-Z][\w ]+ (?:site|website|page|store)|us at)\b"
    r"|^\W*(?:read|see|find|catch up on|explore|browse) (?:more|all|the latest|other|further|additional)\b.{0,80}$",
    _I,
)
_LEGAL = re.compile(
    r"^\W*(?:©|\(c\) ?\d{4}|copyright\b.{0,60}\d{4}|copyright ©)|\ball rights (?:are )?reserved\b|\bmay not be (?:published|reproduced|copied|redistributed)"
    r"|\b(?:terms of (?:use|service)|privacy (?:policy|notice)|cookie (?:policy|notice)|user agreement)\b.{0,120}\b(?:apply|applies|agree|accept|read|terms|policy)\b"
    r"|\bby (?:signing up|subscribing|submitting|clicking|continuing|registering|entering your email|providing your|using this)\b.{0,120}\b(?:you|agree|terms|privacy)"
    r"|\b(?:this site|we|our partners|our site|this website)(?: and our partners)? (?:uses?|store|may use) (?:cookies|recaptcha)|protected by recaptcha"
    r"|\b(?:we|i) may (?:earn|receive|get) (?:a |an )?(?:small |affiliate )*(?:commission|revenue|compensation)|affiliate (?:commission|links? policy)|earn a commission"
    r"|\bimages? may be subject to copyright|\brepublish (?:our|this) (?:articles?|stor(?:y|ies)) (?:for free|online|under)",
    _I,
)
_SUBSCRIPTION = re.compile(
    r"\b(?:in|into|to|straight to|directly to) your (?:e-?mail )?inbox\b|\binvalid email\b|\benter (?:your|a valid) e-?mail|\byour e-?mail address (?:will not|is|below)?"
    r"|(?:^|[.?!:,] )\W*sign up (?:for|to) (?:our|the|your|a|his|her|this)?\b.{0,60}\b(?:newsletter|email|e-mail|alerts?|briefing|bulletin|updates?|digest)"
    r"|\bsubscribe (?:to|for|now|today|here)\b|\b(?:already|not yet) (?:a |an )?(?:subscriber|member|registered)|\b(?:free|daily|weekly|morning|evening|monthly) (?:email )?newsletters?\b"
    r"|\bunsubscribe\b|\b(?:start|begin) your (?:free )?(?:trial|subscription)|\b(?:cancel|opt out) (?:any ?time|at any time)|\bsubscribers? only\b|\bonly (?:available )?(?:to|for) subscribers\b"
    r"|\b(?:unlimited|full|digital|premium) access\b.{0,60}(?:\$|£|€|subscri|month|week|free|articles)"
    r"|\byou (?:have|'ve|’ve) (?:reached|read|used|\d)\b.{0,60}\b(?:free )?articles?\b|\bturn (?:on|off) (?:desktop )?notifications"
    r"|\breported? this comment\b|\byour (?:comment|account|subscription|browser|ad ?blocker)\b",
    _I,
)
_COMMENT_PROMPT = re.compile(
    r"^\W*(?:tell us|let us know)\b|\b(?:let us know (?:in|what|your|by|below|on)|share your (?:thoughts|views|opinion|story|experience)s?|what do you think\?|have your say|join the (?:conversation|discussion|debate))\b"
    r"|\bin the comments?(?: section)?(?: below)?\W*$|\b(?:do you have|have you got|got) (?:a |an )?(?:story|tip|news tip|information|more information)\b|\bsend (?:us )?(?:a |your )?(?:tips?|letters?)\b"
    r"|\bto (?:comment|leave a comment|post a comment)\b.{0,60}\b(?:log|sign|register|must|need)|\b(?:log|sign) in to (?:comment|reply|continue|read)"
    r"|\bletters?(?: to the editor)? (?:should be|may be|can be) (?:sent|emailed)",
    _I,
)
_COUNTER = re.compile(r"^\W*(?:\d+\s*(?:of|/)\s*\d+|\d+ (?:comments?|shares?|views?|likes?|photos?|images?|replies|responses)|slide \d+.*|page \d+.*|\d{1,2}:\d\d(?::\d\d)?|\d+)\W*$", _I)


def is_exact_furniture(text: str) -> bool:
    """Tell whether a line is a button's or a heading's standing words: "Read more", "Share", "Most popular"."""
    return text.casefold().replace("’", "'").strip(" \t:.!…>»→|•·-–—+▼▲×[]()\"") in _EXACT_LINES


def is_platforms(text: str) -> bool:
    """Tell whether a line is a row of sharing buttons: "Facebook Twitter WhatsApp"."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return 0 < len(words) <= 20 and not text.endswith(".") and all(word in _PLATFORMS for word in words)


def is_teaser(text: str) -> bool:
    """Tell whether a line points to another page: "READ MORE: Ferry talks collapse"."""
    return count_words(text) <= 30 and bool(_TEASER_PREFIX.search(text)) and not is_reporting(text.partition(":")[2] or text)


def is_command(text: str) -> bool:
    """Tell whether a line tells its reader to click, sign up, follow or the like."""
    return count_words(text) <= 45 and bool(_COMMAND.search(text)) and not is_reporting(text)


def is_notice(text: str) -> bool:
    """Tell whether a line is a legal notice, a newsletter box, a subscription offer, a prompt to comment."""
    if count_words(text) > 70 or is_reporting(text):
        return False
    return any(rule.search(text) for rule in (_LEGAL, _SUBSCRIPTION, _COMMENT_PROMPT))


def is_counter(text: str) -> bool:
    """Tell whether a line is a counter or a clock: "1 of 5", "12 comments", "03:41"."""
    return bool(_COUNTER.search(text)) or not _WORD.search(text)


# ── appeals ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

# Each cue that a line shows adds its weight. Weights were set by what the cues mean and checked on the development pages: 3 is a line that
# stands as an appeal by itself, 1 one that is an appeal only among others.
_APPEAL_CUES: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, _I))
    for weight, pattern in (
        (2, r"^\W*(?:please )?(?:support|donate|subscribe|contribute|help (?:us|keep|support|fund)|join (?:us|our|the)|become an?|consider|give (?:today|now|a gift)|chip in|back (?:us|our)"
            r"|stand with|make an?)\b"),
        (2, r"\b(?:consider|by|of) (?:making |becoming |giving |supporting |donating |subscribing|contributing|a (?:small )?(?:donation|contribution|gift|subscription))"),
        (2, r"\b(?:one-time|monthly|recurring|tax-deductible|regular|generous|small) (?:donation|contribution|gift|payment|support)s?\b"),
        (2, r"\b(?:donat|contribut|support|subscri|fund|help|back|pledg|reli|rely|depend)\w*\b.{0,60}\b(?:our (?:journalism|work|newsroom|reporting|mission|reporters|journalists|coverage|independen\w+)|independent"
            r" (?:journalism|media|reporting|news)|public[- ]service journalism|quality journalism|non-?profit (?:news\w*|journalism))"),
        (2, r"\breaders?(?:[- ]like you|[- ](?:supported|funded|powered))\b|\b(?:our|generous|loyal) (?:readers|supporters|subscribers|members|donors)\b"),
        (2, r"\b(?:sign up|subscribe|register|become a (?:member|supporter|subscriber|patron))\b.{0,80}\b(?:newsletter|today|now|here|free|month|week|year|inbox|access)\b"),
        (1, r"\b(?:you|your|you['’](?:re|ll|ve))\b"),
        (1, r"\b(?:our|we|us|we['’](?:re|ve|ll))\b"),
        (1, r"\b(?:donat(?:e|ion|ions|ing|ors?)|subscri(?:be|ption|bing|bers?)|membership|contribution|paywall|ad-free|crowdfund\w*|patreon|paypal)\b"),
        (1, r"\b(?:independent|quality|high-quality|investigative|nonprofit|non-profit|fearless|trusted|honest|original|local|public-interest|free) (?:journalism|news|reporting|media|newsroom|press|voices?)\b"),
        (1, r"\b(?:newsroom|journalism|our (?:journalists|reporters|editors|team|coverage|stories|reporting|site|website|app))\b"),
        (1, r"(?:\$|£|€)\s?\d+(?:\.\d\d)?(?:\s?(?:/|a|per)\s?(?:month|week|year|day))|\b(?:as little as|for (?:just|only)|limited time|special offer|% off|free trial)\b"),
    )
)  # fmt: skip
STRONG = 4
"""An appeal by itself."""
WEAK = 2
"""An appeal only if others stand beside it."""


def appeal(text: str) -> int:
    """Return how strongly a line asks its reader for money, an address or loyalty; 0 for one that quotes or attributes."""
    if is_reporting(text) or count_words(text) > 130:
        return 0
    score = sum(weight for weight, cue in _APPEAL_CUES if cue.search(text))
    asks = _BARE_APPEAL.search(text)
    return max(score, STRONG) if asks and count_words(text) <= 12 else score


_BARE_APPEAL = re.compile(
    r"^\W*(?:please )?(?:support|donate(?: to)?|subscribe to|become a (?:member|supporter|patron|friend)(?: of)?|join|help (?:fund|support|us)|contribute to)\b"
    r"[^.?]{0,60}(?:!|today\W*|now\W*|here\W*)$|^\W*support (?:our|independent|quality|local|the|us)\b[^.]{0,50}$|^\W*(?:we|i) need your (?:help|support)\b",
    _I,
)

# ── a line's kind ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_RULES: tuple[tuple[BlockKind, Rule], ...] = (
    ("furniture", is_exact_furniture),
    ("furniture", is_counter),
    ("furniture", is_platforms),
    ("credit", is_credit),
    ("byline", is_byline),
    ("furniture", is_teaser),
    ("furniture", is_command),
    ("furniture", is_notice),
    ("furniture", lambda text: appeal(text) >= STRONG),
    ("caption", is_caption),
)


def kind_of(text: str) -> BlockKind | None:
    """Return the kind of a line that is no part of the story's telling, or ``None`` if nothing in its words says so."""
    return next((kind for kind, rule in _RULES if rule(text)), None)


_BIO = re.compile(
    rf"^\W*{_NAMES},? (?:is|was|has been|are|serves as|covers?|writes?|reports?|edits?|works?|joined|contributes)\b.{{0,200}}\b(?:reporter|editor|columnist|writer|correspondent|journalist"
    r"|contributor|contributing|producer|author|freelancer?|blogger|professor|fellow|host|chief|analyst|bureau)\b"
)
_ABOUT = re.compile(r"^\W*(?:about (?!(?:to|a|half|one|\d)\b)\S.{0,50}|notes? to editors?|media (?:contacts?|enquiries|inquiries)|(?:press|for more information,?) contacts?.{0,40})\W*$", _I)
LONGEST_BIO = 90


def is_bio(text: str, byline: str = "") -> bool:
    """Tell whether a line presents its author: it opens with a name of the byline and says what they are, or with any name and a journalist's job."""
    if count_words(text) > LONGEST_BIO or is_reporting(text):
        return False
    names = [name.strip() for name in re.split(r",| and | & |\|", byline) if len(name.split()) >= 2]
    if any(text.casefold().startswith(name.casefold() + " ") for name in names):
        return bool(re.search(r"\b(?:is|was|covers?|writes?|reports?|edits?|works?|joined|has)\b", text))
    return bool(_BIO.search(text)) and bool(re.search(r"\b(?:for|at|with|of|covering|based|who (?:covers|writes))\b", text))


def label_run(texts: Sequence[str], byline: str = "") -> list[BlockKind | None]:
    """Return the kind of each line of an article, ``None`` for the story's own.

    Beyond what each line says of itself, an appeal draws in its neighbours: the lines between two of an appeal's lines, and at the end of
    the article every line from a first appeal or pointer on if what follows speaks as the outlet does ("we", "our newsroom", "you").
    At the end, too, stand the lines that present the author (``byline`` helps to know them) or the company.
    """
    kinds = [kind_of(text) for text in texts]
    scores = [appeal(text) for text in texts]
    for at in (*_closing_appeal(texts, kinds, scores), *_closing_notes(texts, kinds, byline)):
        kinds[at] = kinds[at] if kinds[at] in {"byline", "credit"} else "furniture"
    return kinds


def _closing_notes(texts: Sequence[str], kinds: Sequence[BlockKind | None], byline: str) -> list[int]:
    """Return the author's and the company's presentations among the last lines of the article."""
    tail = range(max(1, len(texts) - 6, len(texts) * 2 // 3), len(texts))
    about = next((at for at in tail if _ABOUT.search(texts[at]) and count_words(texts[at]) <= 8), None)
    bios = [at for at in tail if kinds[at] is None and is_bio(texts[at], byline)]
    return [*range(about, len(texts)), *bios] if about is not None else bios


def _closing_appeal(texts: Sequence[str], kinds: Sequence[BlockKind | None], scores: Sequence[int]) -> range:
    """Return the lines of the appeal that closes the article; empty if none does."""
    strong = [at for at, score in enumerate(scores) if score >= STRONG]
    if not strong or len(strong) == 1 and strong[0] < len(texts) / 2:
        return range(0)
    end = strong[-1]
    if any(kinds[at] is None and scores[at] < WEAK for at in range(end + 1, len(texts))):
        return range(0)
    start = end
    for at in range(end - 1, max(-1, end - 9), -1):
        if is_reporting(texts[at]):
            break
        if kinds[at] == "furniture" or scores[at] >= WEAK:
            start = at
    return range(start, len(texts))
