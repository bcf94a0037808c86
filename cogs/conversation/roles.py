"""Which role a message names: none rather than a wrong one. Pure."""

import re

from cogs.conversation.vocabulary import IN_ROLES, NO_ROLE, ORDINARY, TRADES

#: characters of a role as it is logged
LIMIT = 100

JOB = r"(?:role|position|job|post|internship|vacancy|opening|gig|apprenticeship|placement|traineeship|spot)"
_WORD = r"[\w&/+#.'-]+"

#: "for the data analyst role", "the data analyst position at …"
_NAMED = re.compile(
    r"\b(?:for|with|the|an?|that|this|my|their|as) (?:(?:the|an?|that|this|their|my) )?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,3}}?) {JOB}\b"
    r"(?! (?:market|search|interview|hunt|advert|ad\b|description|application|offer|seeker|fair|cent))",
    re.IGNORECASE,
)
#: "rejected as a nurse", "interviewed for product manager": the last word has to be a trade.
_AS = re.compile(rf"\b(?:for|as|be|become) (?:(?:an?|the) )?(?P<name>{_WORD}(?: {_WORD}){{0,4}})", re.IGNORECASE)
#: "Backend dev at Acme", or a part of the text that is a trade alone, as in a list of what is known.
_ALONE = re.compile(
    r"(?:^|[.,;:\n!?] ?)\s*(?P<name>[\w&/+#-]+(?: [\w&/+#-]+){0,3}?)(?= at [\w]|\s*(?:[.,;\n!]|$))", re.IGNORECASE
)


def role_in(text: str) -> str | None:
    """Return the role that the text names, None where it names none that is plain."""
    named = [_without_others(found["name"].split()) for found in _NAMED.finditer(text)]
    trades = [_without_others(_to_its_trade(found["name"].split())) for found in _AS.finditer(text)]
    alone = [found["name"] for found in _ALONE.finditer(text) if _is_a_trade(found["name"].lower().split())]
    return next((role for role in (*named, *trades, *alone) if role and len(role) <= LIMIT), None)


def _to_its_trade(words: list[str]) -> list[str]:
    """Return the words up to the trade among them, none if there is none."""
    words = [word.strip(".,'") for word in words]
    end = next((at for at, word in enumerate(words) if word.lower() in TRADES), -1)
    while 0 <= end < len(words) - 1 and words[end + 1].lower() in TRADES:
        end += 1
    return words[: end + 1]


def _is_a_trade(words: list[str]) -> bool:
    """Whether the words name a trade and say nothing of a person."""
    return len(words) > 1 and words[-1] in TRADES and not any(map(_is_other, words))


def _without_others(words: list[str]) -> str | None:
    """Return the words behind the last that is part of no role."""
    words = [word.strip(".,'") for word in words]
    start = max((at + 1 for at, word in enumerate(words) if _is_other(word.lower())), default=0)
    return " ".join(words[start:]) if any(c.isalpha() for word in words[start:] for c in word) else None


def _is_other(word: str) -> bool:
    return word in NO_ROLE or (word in ORDINARY and word not in IN_ROLES and word not in TRADES)
