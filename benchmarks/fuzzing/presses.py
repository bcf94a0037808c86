"""Presses as no client of Discord's sends them: forged ids, values that nobody offered, forms with any words.

One member presses; another has one of every row, and a server with posts. Each interaction is answered, by what
Discord takes, with nothing of hers in it; no error is logged, and her rows stay as they are.
"""

import json
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from benchmarks.fuzzing.members import NUMBERS, PRESS, SUBMIT, Member, checked, words
from benchmarks.fuzzing.running import Fuzzed, Target
from benchmarks.fuzzing.signs import SIGNS, any_text
from benchmarks.fuzzing.wire import EPHEMERAL, FORM, Answer, connected
from bot.pressing import Pressed
from tests import standin_payloads as payloads
from tests.core.test_safety_of_forms import ROWS


@dataclass(slots=True)
class Seen:
    """What the bot's own messages held, to forge from."""

    ids: set[str] = field(default_factory=set[str])
    values: set[str] = field(default_factory=set[str])

    def take(self, answers: Iterable[Answer]) -> None:
        for part in (part for answer in answers for part in answer.parts()):
            self.ids |= {part["custom_id"]} if "custom_id" in part and part["type"] != 4 else set()
            self.values |= {option["value"] for option in part.get("options", ())}


@dataclass(frozen=True, slots=True)
class Press:
    custom_id: str
    #: of a button, or of one of the selects
    kind: int
    values: tuple[str, ...]
    #: what the message says that the press stands below
    says: str
    #: in her server, in one that he manages, in the bot's DM
    where: str = "hers"
    #: whether others read that message
    public: bool = False
    #: what he types into the form that is opened
    words: tuple[str, ...] = ()

    def data(self) -> dict[str, Any]:
        chosen = {"values": list(self.values)} if self.kind != 2 or self.values else {}
        return {"custom_id": self.custom_id, "component_type": self.kind, "resolved": {}, **chosen}

    def message(self) -> dict[str, Any]:
        part: dict[str, Any] = {"type": self.kind, "custom_id": self.custom_id}
        part |= {"style": 2, "label": "x"} if self.kind == 2 else {"options": [{"label": "x", "value": "x"}]}
        embeds = [
            {
                "title": "What I read in it",
                "description": self.says,
                "fields": [{"name": "Company", "value": self.says}],
            }
        ]
        rows = [{"type": 1, "components": [part]}]
        flags = 0 if self.public else EPHEMERAL
        return payloads.message("55", "5", {"content": self.says, "embeds": embeds, "components": rows, "flags": flags})


async def press(member: Member, pressed: Press) -> list[Answer]:
    return await member.tries(PRESS, pressed.data(), pressed.where, message=pressed.message())


async def submit(member: Member, form: Answer, typed: Sequence[str]) -> list[Answer]:
    """Submit the form with these words in its fields; one that is a select gets them as values."""
    parts = [part for part in form.parts() if part["type"] != 1]
    fields = [
        {"type": 18, "component": {"type": part["type"], "custom_id": part["custom_id"], **_filled(part, text)}}
        for part, text in zip(parts, typed, strict=False)
    ]
    answers = await member.tries(SUBMIT, {"custom_id": form.message["custom_id"], "components": fields})
    member.wire.close_forms()
    return answers


def _filled(part: dict[str, Any], text: str) -> dict[str, Any]:
    if part["type"] == 4:
        return {"value": text}
    offered = [option["value"] for option in part.get("options", ())]
    return {"values": [offered[len(text) % len(offered)]] if offered and len(text) % 2 else [text]}


@st.composite
def _ids(draw: st.DrawFn, names: Sequence[str], seen: Sequence[str]) -> str:
    """Draw a custom id: one of ours as it is, with another row or detail, cut, strewn with signs, or anything."""
    known = draw(st.sampled_from(seen))
    name = draw(st.sampled_from(names))
    number = draw(st.sampled_from(NUMBERS))
    match draw(st.integers(0, 8)):
        case 0 | 1:
            return known
        case 2:
            parts = known.split(":")
            return ":".join([*parts[:2], number, *parts[3:]])
        case 3:
            return f"{name}:{number}"
        case 4:
            other = draw(st.sampled_from(seen)).split(":")
            return ":".join([name, number, *other[3:]])
        case 5:
            return f"{name}:{number}:{draw(st.from_regex(r'[a-z0-9_-]{1,40}', fullmatch=True))}"
        case 6:
            return known[: draw(st.integers(0, 60))]
        case 7:
            at = draw(st.integers(0, len(known)))
            return (known[:at] + draw(st.sampled_from(SIGNS) | any_text) + known[at:])[:100]
        case _:
            return draw(any_text)[:100]


@asynccontextmanager
async def pressed(folder: Path, *, far: bool = True) -> AsyncGenerator[Fuzzed]:
    async with connected(folder) as wire:
        member, seen = Member(wire), Seen()
        await member.begin()
        await walk(member, seen, far=far)
        names, ids, values = sorted(wire.bot.handled), sorted(seen.ids), sorted(seen.values)
        value = st.one_of(st.sampled_from(values), st.sampled_from(values), st.sampled_from(NUMBERS), any_text)
        presses = st.builds(
            Press,
            _ids(names, ids),
            st.sampled_from([2, 2, 3, 3, 3, 5, 8]),
            st.lists(value, max_size=3).map(tuple),
            words,
            st.sampled_from(["hers", "his", "dm"]),
            st.booleans(),
            st.tuples(*[words] * 5),
        )

        async def check(tried: Press) -> bool:
            member.again()
            answers = await press(member, tried)
            checked(answers, private=tried.where != "dm")
            form = next((answer for answer in answers if answer.kind == FORM), None)
            if form is not None:
                answers = await submit(member, form, tried.words)
                checked(answers, private=True)
            return form is not None or "in use any more" not in json.dumps([each.message for each in answers])

        yield Fuzzed(presses, check)
        member.compare()


async def walk(member: Member, seen: Seen, *, far: bool) -> None:
    """Press and choose whatever he has, `far`: and what that leads to, so that there is something to forge from."""
    pressed = [
        Press(f"{name}:{ROWS.get(name, '1')}", 2 if isinstance(handled, Pressed) else 3, ("own",), "x")
        for name, handled in member.wire.bot.handled.items()
    ]
    for each in pressed:
        member.seed()
        seen.take(await press(member, each))
        member.wire.close_forms()
    for custom_id in sorted(seen.ids) if far else ():
        seen.take(await press(member, Press(custom_id, 2, (), "x", "his")))
        member.wire.close_forms()


TARGETS = (Target("presses, choices and forms", pressed, 20, partial(pressed, far=False)),)
