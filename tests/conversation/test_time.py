"""No words take long to read: what blocks the loop stops the bot for everybody."""

import re
import time
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from re import _constants as op  # pyright: ignore
from re import _parser as parser  # pyright: ignore
from typing import Any

import pytest

import cogs.conversation
from cogs.conversation.rules import read

PATTERNS = [
    pytest.param(pattern, id=f"{module.name}.{name}")
    for module in iter_modules(cogs.conversation.__path__)
    for name, pattern in vars(import_module(f"cogs.conversation.{module.name}")).items()
    if isinstance(pattern, re.Pattern)
]


def nested(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every part of a pattern, at whatever depth."""
    for part in tree:
        if isinstance(part, tuple):
            yield part
        if isinstance(part, tuple | list | parser.SubPattern):
            yield from nested(part)


def fitting(tree: Any, random: Random) -> str:
    """Return some text that the pattern may fit, so far as it says which."""
    return "".join(_fitting(kind, rest, random) for kind, rest in tree)


def _fitting(kind: Any, rest: Any, random: Random) -> str:
    match kind:
        case op.LITERAL:
            return chr(rest)
        case op.IN:
            signs = [_fitting(*each, random) for each in rest if each[0] is not op.NEGATE]
            return random.choice(signs)
        case op.RANGE:
            return chr(rest[0])
        case op.CATEGORY:
            return {op.CATEGORY_SPACE: " ", op.CATEGORY_DIGIT: "1"}.get(rest, "a")
        case op.BRANCH:
            return fitting(random.choice(rest[1]), random)
        case op.SUBPATTERN:
            return fitting(rest[-1], random)
        case op.ATOMIC_GROUP:
            return fitting(rest, random)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            least, most, part = rest
            return "".join(fitting(part, random) for _ in range(random.randint(least, min(most, least + 2))))
        case op.ANY | op.NOT_LITERAL:
            return "a"
        case _:
            return ""


def hostile(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield what fits the parts that may be repeated, forty times over, with a tail that fits nothing."""
    random = Random(1)  # noqa: S311
    tree = parser.parse(pattern.pattern, pattern.flags)
    repeated = [
        rest[2]
        for kind, rest in (each for each in nested(tree) if len(each) == 2)
        if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and rest[1] is op.MAXREPEAT and rest[2][0][0] is not op.IN
    ]
    for part in repeated:
        for _ in range(5):
            pair = fitting(part, random) + random.choice(["", " "]) + fitting(part, random)
            lead = random.choice(["", fitting(tree, random)[:40] + " "])
            yield f"{lead}{pair * 40}zz9"


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_takes_long_whatever_is_repeated(pattern: re.Pattern[str]) -> None:
    for text in hostile(pattern):
        begun = time.process_time()
        pattern.search(text)
        pattern.fullmatch(text)
        assert time.process_time() - begun < 0.5, text


def test_what_is_repeated_is_found_in_a_pattern() -> None:
    texts = list(hostile(re.compile(r"a(?:(?:so|no) ?)*b|c(?:d+e)+")))

    assert {text[-4] for text in texts} >= {" ", "o", "e"}
    assert all(len(text) > 80 for text in texts)


def test_repeated_words_are_read_in_no_time() -> None:
    units = (
        "for the soso ", "i feel like ", "for being aaa really ", "hi ", "ok ", "so no hi", "very much so ", "and so ",
        "that's ok thanks ", "i am not ", "who would ever ", "got the ", "Acme & ", "my friend who ", "stop all the ",
        "delete all of everything about ", "my interview is and i'm so ", "sorry so very ", "i don't really see ",
        "a ", "no ", ", ", "- ", "my mum my dad ", "they said no, ",
    )  # fmt: skip
    for unit in units:
        begun = time.process_time()
        read(f"i got rejected {unit * 40}zz9 im useless")
        read(unit * 40 + "zz9")
        read(unit * (4000 // len(unit)))
        assert time.process_time() - begun < 0.5, unit
