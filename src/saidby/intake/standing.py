"""Furniture that one line gives away: buttons, headings of link lists, pointers, commands, notices, counters; known by its words alone."""

import re

from saidby.intake.wording import WORD, count_words, is_reporting

_I = re.IGNORECASE

_STANDING = """
ad; ads; advertisement; advertisements; advertising; advertisement - continue reading below; sponsored; sponsored content;
sponsored links; paid content; promoted; promoted content; promotion; story continues below; story continues; article continues
below; article continues after ad; continue reading; continue reading below; keep reading; read more; read more here; read the
full story; read full story; read full article; more; see more; show more; load more; view more; learn more; find out more; read
next; up next; what to read next; next; previous; next article; previous article; next story; previous story; next up; share;
share this; share this article; share this story; share this post; share this page; share on social media; share with friends;
share via email; tweet; pin; pin it; post; print; print this article; print page; email; email this article; e-mail; copy; copy
link; link copied; copied; link; save; save article; saved; bookmark; bookmarks; gift; gift article; gift this article; like;
likes; follow; follow us; following; follow us on; subscribe; subscribe now; subscribe today; sign up; sign up now; sign in;
signin; log in; login; log out; register; register now; join; join now; join us; donate; donate now; donate today; support us;
contribute; become a member; become a supporter; newsletter; newsletters; our newsletters; daily newsletter; comments; comment;
leave a comment; leave a reply; post a comment; view comments; show comments; hide comments; join the conversation; join the
discussion; have your say; add a comment; no comments; no comments yet; most read; most popular; most viewed; most shared; most
commented; popular; trending; trending now; trending stories; top stories; latest; latest news; latest stories; breaking news;
editor's picks; editors' picks; editors picks; editor's choice; don't miss; must read; must reads; must-read; related; related
stories; related articles; related content; related news; related topics; related posts; related links; related coverage; related
video; related videos; recommended; recommended for you; recommended reading; recommended stories; more stories; more news; more
from; more on this story; more on this; more on this topic; more like this; more in; more to explore; explore more; explore; you
may also like; you might also like; you may also be interested in; you might be interested in; also read; read also; see also;
also in; also on; tags; topics; categories; filed under; in this story; in this article; on this page; table of contents;
contents; about the author; about us; contact us; contact; advertise; advertise with us; careers; help; faq; home; menu; search;
skip to content; skip to main content; skip to navigation; back to top; top; close; open; cancel; ok; yes; no; yes no; vote; not
now; maybe later; accept; accept all; reject all; i accept; manage cookies; cookie policy; cookie settings; privacy; privacy
policy; privacy notice; terms; terms of use; terms of service; terms and conditions; all rights reserved; listen; listen now;
listen to this article; watch; watch now; watch live; watch video; play; play video; pause; video; videos; photos; gallery; photo
gallery; view gallery; view image; view photos; view all; view all photos; slideshow; in pictures; live; live updates; podcast;
podcasts; download app; download the app; get the app; our app; subscribe to our newsletter; loading; loading...; please wait;
report an error; report a typo; republish; republish this article; republish this story; corrections; feedback; request a
correction; opens in new window; opens in new tab; opens in a new tab; opens in a new window; new window; quiz; games; crossword;
shop; shop now; buy now; see full bio; full bio; read bio; show all; thank you for reading; thanks for reading; thank you; thank
you for your support; editor's note; promoted stories; around the web; from the web; from our partners; you may like; recommended
by; comments closed; comments are closed; comments are off; more videos; our standards; our principles; ethics policy; report this
ad; hide ad; remove ads; advert; ad feedback; scroll to continue; tap to unmute
"""
_EXACT = frozenset(" ".join(line.split()) for line in _STANDING.split(";"))

_PLATFORM_NAMES = """
facebook twitter x whatsapp linkedin email e-mail mail print reddit pinterest flipboard telegram messenger instagram youtube tiktok
threads bluesky mastodon pocket tumblr sms copy link share tweet save more line viber vk rss google news wechat weibo and on via pinit
this with
"""
_PLATFORMS = frozenset(_PLATFORM_NAMES.split())
_TEASER_PREFIX = re.compile(
    r"^\W*(?:read(?: more| also| next| the full \w+| full \w+| our \w+|ing list)?|also read|read|see also"
    r"|see more|see|more|watch(?: now| live| more| below)?"
    r"|listen(?: now)?|related(?: \w+)?|recommended|don['’]t miss|must[- ]read|up next|next|previous"
    r"|in case you missed it|icymi|trending|explore"
    r"|more (?:on|from|about|in)\b[^:]{0,40}|top story|further reading|editor['’]s pick|view|go deeper|dig deeper"
    r"|you may (?:also )?like|also on [^:]{2,30}"
    r"|discover more|find out more|background|explainer|analysis|opinion|live blog|podcast|newsletter|tags|topics"
    r"|categories|filed under|keywords"
    r"|share this \w+|posted in|about the author|location)\s*(?::|>|»|→|\||–\s|—\s)\s*\S",
    _I,
)
_COMMAND = re.compile(
    r"^\W*(?:click|tap) (?:here|to|on|below|the)\b|^\W*(?:sign|log) in (?:to|with|here|or)\b|^\W*(?:sign up"
    r"|register|subscribe|enroll?) (?:for|to|here|now|today|and|with|below)\b"
    r"|^\W*(?:follow|like|find|join|connect with|add) (?:us|me|him|her|them|[A-Z@][\w@.' ]{1,40}) (?:on|at"
    r"|as) (?:facebook|twitter|x\b|instagram|youtube|tiktok|linkedin|telegram|whatsapp|threads|bluesky"
    r"|google|our)"
    r"|^\W*(?:join|follow|subscribe to) our [\w ]{0,24}(?:channel|group|community|page|list)\b|\bclick here\W*$"
    r"|^\W*(?:follow|see|read|find|watch) .{2,40}(?:full|complete|latest|continuing) coverage\b"
    r"|^\W*listen to .{2,40} (?:live|back|here|on)\b"
    r"|^\W*(?:reach|contact|call|phone|e-?mail|write to|message) [^.!?]{2,60} (?:at|on|via)\W+(?:[\w.+-]+@|\(?\+?\d[\d ()-]{6,}|@)"
    r"|^\W*(?:today['’]s|daily|weekly|reader|readers['’]|our|online|quick) polls?\b"
    r"|^\W*(?:share|tweet|email|print|save|gift|bookmark) (?:this|the|on|via|to|with|your|article|story)\b"
    r"|^\W*(?:download|get|install|try) (?:the|our|your) (?:[\w ]{0,30})?(?:app|newsletter|e-?paper|edition)\b"
    r"|^\W*get [\w' ]{2,40} (?:delivered|sent|straight)\b|^\W*get (?:access to|the latest|our|unlimited|full access"
    r"|breaking|alerts|more|all the|the day['’]s|the best|exclusive|updates)\b"
    r"|^\W*(?:leave|post|write|add|join|view|read|see|show|load) (?:a |the |your |all |more |\d+ )*(?:comment"
    r"|reply|conversation|discussion|debate|repl)"
    r"|^\W*(?:send|submit|email|write|e-mail|got|have|do you have) (?:a |an |us |your |any "
    r"|in )*(?:news )?(?:tips?|story|stories|letters?|feedback|corrections?|question)\b"
    r"|^\W*(?:listen|watch|stream|view|read|see|buy|shop|order) (?:to |the |our |all |this |it |more |full "
    r"|latest |now |live )+(?:\w+ )?(?:here|now|podcast|video|stor(?:y|ies)|articles?|episode|gallery"
    r"|coverage|edition|issue|newsletters?|on\b|at\b)"
    r"|^\W*(?:skip|jump|scroll|swipe|go|return|back) (?:to|down|up|past) \w+"
    r"|^\W*listen wherever you get|^\W*wherever you get your podcasts"
    r"|^\W*(?:please )?(?:enable|turn on|disable|allow) (?:javascript|cookies|your ad|ad ?block|notifications)"
    r"|^\W*(?:visit|check out|head to|browse|explore) (?:our|the [A-Z][\w ]+ (?:site|website|page|store)|us at)\b"
    r"|^\W*(?:read|see|find|catch up on|explore|browse) (?:more|all|the latest|other|further|additional)\b.{0,80}$",
    _I,
)
_LEGAL = re.compile(
    r"^\W*(?:©|\(c\) ?\d{4}|copyright\b.{0,60}\d{4}|copyright ©)|\ball rights (?:are )?reserved\b"
    r"|\bmay not be (?:published|reproduced|copied|redistributed)"
    r"|\b(?:terms of (?:use|service)|privacy (?:policy|notice)|cookie (?:policy|notice)"
    r"|user agreement)\b.{0,120}\b(?:apply|applies|agree|accept|read|terms|policy)\b"
    r"|\bby (?:signing up|subscribing|submitting|clicking|continuing|registering|entering your email"
    r"|providing your|using this)\b.{0,120}\b(?:you|agree|terms|privacy)"
    r"|\b(?:this site|we|our partners|our site|this website)(?: and our partners)? (?:uses?|store"
    r"|may use) (?:cookies|recaptcha)|protected by recaptcha"
    r"|\b(?:we|i) may (?:earn|receive|get) (?:a |an )?(?:small |affiliate )*(?:commission|revenue|compensation)"
    r"|affiliate (?:commission|links? policy)|earn a commission"
    r"|\bimages? may be subject to copyright|\brepublish (?:our|this) (?:articles?|stor(?:y|ies)) (?:for free|online|under)",
    _I,
)
_SUBSCRIPTION = re.compile(
    r"\b(?:in|into|to|straight to|directly to) your (?:e-?mail )?inbox\b|\binvalid email\b|\benter (?:your"
    r"|a valid) e-?mail|\byour e-?mail address (?:will not|is|below)?"
    r"|(?:^|[.?!:,] )\W*sign up (?:for|to) (?:our|the|your|a|his|her|this)?\b.{0,60}\b(?:newsletter|email|e-mail"
    r"|alerts?|briefing|bulletin|updates?|digest)"
    r"|\bsubscribe (?:to|for|now|today|here)\b|\b(?:already|not yet) (?:a |an )?(?:subscriber|member|registered)"
    r"|\b(?:free|daily|weekly|morning|evening|monthly) (?:email )?newsletters?\b"
    r"|\bunsubscribe\b|\b(?:start|begin) your (?:[\w-]+ ){0,3}(?:trial|subscription|membership)|\b(?:cancel"
    r"|opt out) (?:any ?time|at any time)|\bsubscribers? only\b|\bonly (?:available )?(?:to"
    r"|for) subscribers\b"
    r"|\b(?:unlimited|full|digital|premium) access\b.{0,60}(?:\$|£|€|subscri|month|week|free|articles)"
    r"|\byou(?: have|['’]ve) (?:reached|read|used|\d)\b.{0,60}\b(?:free )?articles?\b|\bturn (?:on|off) (?:desktop )?notifications"
    r"|\breport this comment\b|\byour (?:ad ?blocker|browser (?:does not|doesn['’]t|is))\b|\byour comment (?:will|is|has)\b",
    _I,
)
_HOUSE_RULES = re.compile(
    r"\b(?:comments? policy|comment data|community (?:rules|guidelines|standards)|house rules"
    r"|submission guidelines|akismet|privacy rights)\b"
    r"|\b(?:posts?|comments?) (?:are|must be|should be|stay) (?:on topic|civil|respectful)"
    r"|\bkeep (?:your |all )?comments (?:on|civil|respectful)"
    r"|\bmay (?:get|receive|earn) (?:a|an) (?:small )?(?:share|cut|portion|percentage) of\b"
    r"|^\W*thank(?:s| you) for (?:signing up|subscribing|registering|your (?:support|interest|subscription))"
    r"|^\W*stay (?:up to date|up-to-date|informed|connected|in touch|in the know)\b"
    r"|^\W*become an? [\w ]{2,30}(?:insider|member|patron|supporter)\W*$",
    _I,
)
_CONTINUES = re.compile(r"^\W*(?:story|article|advertisement|content|text)\b.{0,30}\bcontinues? (?:below|after|reading)\b", _I)
_GAMBLING = re.compile(r"\bgamble ?(?:responsibly|aware)|\bbegambleaware|\b18\+\W", _I)
_COMMENT_PROMPT = re.compile(
    r"^\W*(?:tell us|let us know)\b|\b(?:let us know (?:in|what|your|by|below|on)|share your (?:thoughts|views"
    r"|opinion|story|experience)s?|what do you think\?|have your say|join the (?:conversation|discussion"
    r"|debate))\b"
    r"|\bin the comments?(?: section)?(?: below)?\W*$|\b(?:do you have|have you got|got) (?:a |an )?(?:story|tip"
    r"|news tip|information|more information)\b|\bsend (?:us )?(?:a |your )?(?:tips?|letters?)\b"
    r"|\bto (?:comment|leave a comment|post a comment)\b.{0,60}\b(?:log|sign|register|must|need)|\b(?:log"
    r"|sign) in to (?:comment|reply|continue|read)"
    r"|\bletters?(?: to the editor)? (?:should be|may be|can be) (?:sent|emailed)",
    _I,
)
_COUNTER = re.compile(
    r"^\W*(?:\d+\s*(?:of|/)\s*\d+|\d+ (?:comments?|shares?|views?|likes?|photos?|images?|replies|responses)"
    r"|slide \d+.*|page \d+.*|\d{1,2}:\d\d(?::\d\d)?|\d+)\W*$",
    _I,
)


_SECTION = re.compile(
    r"^\W*(?:(?:more|also|latest|popular|trending|top|best|recent|new|most \w+)(?: \w+)? (?:from|on|in|about|by"
    r"|at|stories|articles|posts|news|videos|headlines)\b|(?:recommended|suggested|selected) (?:for|by"
    r"|stories)"
    r"|(?:sponsored|presented|supported|powered|brought to you) by|in (?:association|partnership) with|(?:you"
    r"|readers) (?:may|might) (?:also )?(?:like|enjoy|be interested)|people (?:also|are) \w+ing"
    r"|from (?:around )?the web|from our (?:partners|archive)|elsewhere on|other (?:stories|articles|news)"
    r"|(?:other|more) (?:stories|articles) )"
    r"[^.!?]{0,50}$",
    _I,
)


def is_section_head(text: str) -> bool:
    """Tell whether a line heads a list of other pages: "More from the Harbour Times"."""
    return count_words(text) <= 8 and bool(_SECTION.search(text))


def is_exact_furniture(text: str) -> bool:
    """Tell whether a line is a button's or a heading's standing words: "Read more", "Share", "Most popular"."""
    return text.casefold().replace("’", "'").strip(' \t:.!…>»→|•·-–—+▼▲×[]()"') in _EXACT


def is_platforms(text: str) -> bool:
    """Tell whether a line is a row of sharing buttons: "Facebook Twitter WhatsApp"."""
    words = [word.casefold() for word in WORD.findall(text)]
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
    return any(rule.search(text) for rule in (_LEGAL, _SUBSCRIPTION, _COMMENT_PROMPT, _GAMBLING, _CONTINUES, _HOUSE_RULES))


_WIRE_CODE = re.compile(
    r"^(?:ZCZC\b.{0,40}|NNNN|\W*-?\s*30\s*-?|MORE FOLLOWS\b.{0,40}|\W*(?:MORE|ENDS?|MF|mf|END ?IT)\W*"
    r"|[A-Z]{1,3}[-–][A-Z]+(?:[-–][A-Z]+)+\b.{0,60}|[A-Z]{2,5} \d\d-\d\d(?:-\d\d)? \d{4} ?[A-Z]{0,4}"
    r"|\d{1,4} [A-Z]{1,3} \d{3,4}|[a-z]\d{4}\b.{0,40}|(?:EDS?|URGENT|ATTN|EMBARGO\w*):.{0,80})$"
)


def is_wire_code(text: str) -> bool:
    """Tell whether a line is a wire's own bookkeeping: "BC-FERRY-STRIKE a0417", "(MORE)", "-30-", "ZCZC"."""
    return bool(_WIRE_CODE.search(text))


def is_counter(text: str) -> bool:
    """Tell whether a line is a counter or a clock: "1 of 5", "12 comments", "03:41"."""
    return bool(_COUNTER.search(text)) or not WORD.search(text)
