"""What a text of a server's own may not say, where people have just been told no; how a post is named. Pure."""

import re
from collections.abc import Iterable

from bot.errors import UserError
from bot.text import clean_text, folded

#: characters of a text of one's own
WORDS_LIMIT = 1000

EMPTY = "There is nothing to see in that text. Nothing was saved."

#: Discord's own signs for a role and a member, whatever app wrote them, and what reaches everybody; not an address.
_MENTION = re.compile(r"<@[!&]?\d+>|(?<![\w.+-])@(?:everyone|here)\b", re.IGNORECASE)
_INVITE = re.compile(r"(?:discord(?:app)?\.com/invite|discord\.gg|discord\.me|dsc\.gg)/", re.IGNORECASE)

#: where a sentence ends: words that are a slogan alone go on plainly in others
_END = r"(?=\s?[^\w\s]|\n|\s?$)"

#: Said to somebody who was just turned down, each of these works against them; the list is short on purpose, and what
#: it knows is no more than these phrases. A space stands for any, and an apostrophe may be left out.
_SLOGANS = (
    r"(?:good|positive) vibes",
    r"(?:just )?(?:stay|be|remain|think|keep) positive",
    r"(?:stay|keep|remain) strong",
    r"everything happens for a reason",
    r"(?:(?:it was|it's|it is)(?:n't| not)?|wasn't|not) meant to be" + _END,
    r"look (?:on|at) the bright side",
    r"blessing in disguise",
    r"silver lining",
    r"(?:(?:one|a) door closes|another door opens)",
    r"(?:doesn't|does not) kill you",
    r"(?:never|don't|do not) (?:ever )?give up",
    r"(?:never|don't|do not) (?:ever )?lose (?:hope|heart|faith)",
    r"failure is not an option",
    r"rejection is (?:just |only )?redirection",
    r"winners never quit",
    r"no pain,? no gain",
    r"no excuses",
    r"cheer up",
    r"toughen up",
    r"chin up|keep your (?:chin|head) up",
    r"head up" + _END,
    r"keep (?:smiling|on smiling)",
    r"hang in there",
    r"you(?:'ve| have)? got this" + _END,
    r"believe in yourself",
    r"trust the (?:process|journey)",
    r"(?:it )?could be worse",
    r"others have it worse",
    r"at least (?:you (?:had|have|got|tried|were|know|made)|it (?:was|is|wasn't|isn't))",
    r"(?<!would )be (?:grateful|thankful)",
    r"(?:don't|do not) (?:be sad|be angry|take it personally)",
    r"get over it",
)
_YOU_WILL = r"(?:you(?:'ll| will| are going to)|everyone will) "
_PROMISES = (
    _YOU_WILL + r"(?:\w+ly |soon |all )?(?:get|find|land) (?:a|the|your|that) (?:\w+ )?(?:job|offer|role)",
    _YOU_WILL + r"(?:\w+ly |soon |all )?find (?:something|somewhere|one) (?:even |much )?(?:better|soon)",
    _YOU_WILL + r"(?:\w+ly |soon |all )?(?:get there|make it)" + _END,
    r"(?:i|we) promise (?:you|it|that|things|everything)",
    r"guaranteed to (?:get|find|land|work)",
    r"(?:it|everything|all|things)(?:'ll| will| is going to)(?: all)? (?:be (?:fine|ok|okay|alright|all right|great)"
    r"|work out|get better)",
    r"(?:it|everything) gets better|things get better",
    r"your (?:time|turn|day|moment) (?:will|is going to) come",
    r"(?:good|great|better) things (?:come|are coming|will come)",
    r"(?:right|perfect|dream) job (?:is|will be) (?:out there|waiting|around)",
    r"(?:only|just) a (?:matter|question) of time",
    r"the best is yet to come",
)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b".replace("'", "'?").replace(" ", r"\s"))


_SLOGAN = _any_of(_SLOGANS)
_PROMISE = _any_of(_PROMISES)

#: Just before such a phrase it turns it round: "nobody has to stay positive here", "we can't promise that it gets
#: better".
_DENIED = re.compile(
    r"(?:(?<!why )\bnot|n't|\b(?:cannot|no need|no one|nobody|nothing|never|need not|without|if|whether|unless))"
    r"(?: (?:has|have|had|having|needs?|to|be|being|is|are|asked|told|tell|ask|expected|anyone|anybody|you|that|should|"
    r"must|can|could|will|would|promise|knows?|says?|say|saying|sure|always|just|a|the|guarantee))*\s$"
)

MENTION = "A post pings nobody, so it can't have `{said}` in it. A name without the @ is fine. Nothing was saved."
INVITE = "An invite to a server has no place in these posts, so it can't have `{said}` in it. Nothing was saved."
SLOGAN = (
    "“{said}” tends to land badly with people who were told no today: it talks over what they feel. "
    "Saying what is hard first, and then one small thing, works better. Nothing was saved."
)
PROMISE = (
    "“{said}” is a promise that nobody here can keep, and people who were told no today notice that. "
    "What is there for them now can be said instead. Nothing was saved."
)


#: a post as it is offered to choose from
_OFFERED = re.compile(r"id-(\d{1,18})")


def offered(post_id: int) -> str:
    """Name a post as the value of a choice, so that it isn't taken for the number of another one."""
    return f"id-{post_id}"


def post_named(text: str) -> tuple[int | None, int | None]:
    """Read an option that names a post: the id that was offered, or a number that was typed."""
    if found := _OFFERED.fullmatch(text.strip()):
        return int(found[1]), None
    number = text.strip().lstrip("#")
    return None, int(number) if re.fullmatch("[0-9]{1,3}", number) else None


def checked_words(text: str) -> str:
    """Return a text of one's own as it is posted; raises UserError saying what is wrong with it."""
    words = clean_text(text, limit=WORDS_LIMIT, name="text")
    if words is None:
        raise UserError(EMPTY)
    plain = "\n".join(" ".join(line.split()) for line in folded(words).replace("’", "'").splitlines() if line.strip())
    for pattern, refusal in ((_MENTION, MENTION), (_INVITE, INVITE)):
        if found := pattern.search(plain):
            raise UserError(refusal.format(said=found[0]))
    for pattern, refusal in ((_SLOGAN, SLOGAN), (_PROMISE, PROMISE)):
        for found in pattern.finditer(plain):
            if not _DENIED.search(plain[: found.start()]):
                raise UserError(refusal.format(said=" ".join(found[0].split())))
    return words
