"""Walks all that can be pressed, chosen, filled in or called as one member, and hands each id on as it is found."""

import re
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands
from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage

from bot.forms import BaseModal
from tests import forge
from tests.attacks.seeding import Rows
from tests.conftest import World

#: ids of one route and of one shape that are tried, such as one question among many
ALIKE = 1

#: what is typed into options that take no other words
TYPED = {
    "time": "9:30",
    "zone": "London",
    "country": "GB",
    "until": "in 2 days",
    "days": "Mon-Fri",
    "quiet": "22-8",
    "days_off": "Sun",
    "nudge": "id-1",
    "post": "id-1",
}


@dataclass(frozen=True)
class Part:
    """A button or a select as a message showed it, or a form as it was opened."""

    message: ResponseMessage
    custom_id: str
    #: of a select
    options: tuple[str, ...] = ()
    most: int = 1
    kind: int = discord.ComponentType.button.value

    @property
    def route(self) -> str:
        return ":".join(self.custom_id.split(":")[:2])

    @property
    def shape(self) -> str:
        """What is alike in ids that lead to the same: the route, whether there is a row, the signs of the detail."""
        _, _, row, *detail = f"{self.custom_id}:".split(":")
        form = re.sub(r"[a-z]+", "a", re.sub(r"\d+", "0", detail[0] if detail else ""))
        return f"{self.route}:{'0' if row == '0' else 'row'}:{form}"


def parts_of(message: ResponseMessage) -> Iterator[Part]:
    for row in message.components:
        for part in row.get("components", []):
            if "custom_id" in part:
                options = tuple(option["value"] for option in part.get("options", ()))
                yield Part(message, part["custom_id"], options, part.get("max_values", 1), part["type"])


def messages_of(result: InteractionResult, below: ResponseMessage | None = None) -> list[ResponseMessage]:
    """Return what was said, and the message `below` which it was pressed, as it stands now."""
    now = [ResponseMessage(below._env, below._env.backend.get_message(below.channel_id, below.id))] if below else []
    return [message for message in (result.response, *result.followups, *now) if message is not None]


@dataclass(frozen=True)
class Hand:
    """A member who uses parts in a channel, and what they type where anything is asked for."""

    member: MemberActor
    channel: ChannelHandle
    #: one after the other
    words: Iterator[str]

    async def use(self, part: Part, value: str | None, on: ResponseMessage | None = None) -> InteractionResult:
        """Press it, or choose the option, and submit what opens; `on` another message than the one that showed it."""
        message = on or part.message
        if part.kind == discord.ComponentType.button.value:
            result = await forge.press(self.member, message, part.custom_id)
        else:
            result = await forge.choose(self.member, message, part.custom_id, value or "1", kind=part.kind)
        assert result.acknowledged, part.custom_id
        return await self.submit(result, message)

    async def submit(self, result: InteractionResult, below: ResponseMessage | None = None) -> InteractionResult:
        """Fill in the form that was opened, if one was."""
        if (form := result.modal) is None:
            return result
        fields = filled(form, next(self.words))
        sent = await forge.submit(self.member, self.channel, form["custom_id"], fields, below)
        assert sent.acknowledged, form
        # An open form is remembered for an hour, and SimCord looks through all of them at each step.
        for left in list(BaseModal.open_forms.values()):
            left.stop()
        return sent


def filled(form: dict[str, Any], words: str) -> dict[str, Any]:
    """Return something for each field of a form."""
    values: dict[str, Any] = {}
    for each in form["components"]:
        field = each.get("component") or next(iter(each.get("components", [])), {})
        if field.get("type") == discord.ComponentType.text_input.value:
            values[field["custom_id"]] = words
        elif field.get("options"):
            values[field["custom_id"]] = [field["options"][0]["value"]]
    return values


def commands(world: World, of: str = "") -> list[app_commands.Command[Any, ..., Any]]:
    """Return the slash commands of a feature, or all of them."""
    found = [each for each in world.bot.tree.walk_commands() if isinstance(each, app_commands.Command)]
    return [each for each in found if each.callback.__module__.startswith(of)]


def module_of(world: World, part: "Part") -> str:
    """Return where the presses of a part lead to."""
    handled: Any = world.bot.handled[part.route]
    return handled.handler.__module__


async def calls(world: World, hand: Hand, of: str = "") -> AsyncIterator[InteractionResult]:
    """Call each command with what it needs, and with all that it takes: a row of the member's where it takes one."""
    for command in commands(world, of):
        needed = {each.name: _given(each, hand) for each in command.parameters if each.required}
        everything = {each.name: _given(each, hand) for each in command.parameters}
        yield await forge.call(hand.member, hand.channel, command.qualified_name, **needed)
        if len(needed) < len(everything):
            yield await forge.call(hand.member, hand.channel, command.qualified_name, **everything)


def _given(parameter: app_commands.Parameter, hand: Hand) -> forge.Option:
    if parameter.type is discord.AppCommandOptionType.integer:
        return 1
    if parameter.type is discord.AppCommandOptionType.channel:
        return hand.channel
    return TYPED.get(parameter.name, parameter.choices[0].value if parameter.choices else next(hand.words))


class Found:
    """The parts that were found so far: up to `ALIKE` of each shape."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._shapes: Counter[str] = Counter()
        self.waiting: deque[Part] = deque()

    def look(self, result: InteractionResult, below: ResponseMessage | None = None) -> list[Part]:
        """Take in what an answer shows; return what is new."""
        new: list[Part] = []
        for part in (each for message in messages_of(result, below) for each in parts_of(message)):
            if part.custom_id not in self._ids and self._shapes[part.shape] < ALIKE:
                self._ids.add(part.custom_id)
                self._shapes[part.shape] += 1
                new.append(part)
        self.waiting.extend(new)
        return new


async def walk(world: World, rows: Rows, hand: Hand, of: str = "") -> AsyncIterator[Part]:
    """Yield each part that a member is shown, in every shape, as soon as it is there; `of` one feature, or of all."""
    found = Found()
    rows.put()
    async for result in calls(world, hand, of):
        for part in found.look(await hand.submit(result)):
            yield part
        rows.put()
    while found.waiting:
        part = found.waiting.popleft()
        if not module_of(world, part).startswith(of):
            continue
        for value in part.options[:2] or (None,):
            for new in found.look(await hand.use(part, value), part.message):
                yield new
            rows.put()
