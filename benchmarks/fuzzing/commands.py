"""Commands with options of any text, and what is offered while one is typed; as in `presses`, beside another member."""

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discord import app_commands
from hypothesis import strategies as st

from benchmarks.fuzzing.members import COMMAND, NUMBERS, THEIRS, TYPING, Member, checked, words
from benchmarks.fuzzing.running import Fuzzed, Target, expect
from benchmarks.fuzzing.wire import connected
from tests import standin_payloads as payloads


@dataclass(frozen=True, slots=True)
class Call:
    """A command with options, or what is typed into one of them."""

    name: str
    options: tuple[tuple[str, int, Any], ...]
    #: one that is being typed, and what of it
    typing: tuple[str, str] | None
    where: str

    def data(self) -> dict[str, Any]:
        first, *nested = self.name.split()
        given: list[dict[str, Any]] = [
            {"name": name, "type": kind, "value": value} for name, kind, value in self.options
        ]
        if self.typing is not None:
            name, text = self.typing
            given = [option for option in given if option["name"] != name]
            given.append({"name": name, "type": 3, "value": text, "focused": True})
        for depth, part in reversed(list(enumerate(nested, 1))):
            given = [{"name": part, "type": 1 if depth == len(nested) else 2, "options": given}]
        return {"id": "1", "name": first, "type": 1, "options": given, "resolved": {}}


def _value_of(parameter: app_commands.Parameter) -> st.SearchStrategy[Any]:
    """Return values of an option, of its type: in that Discord is trusted, by discord.py too, and in nothing else."""
    kind = parameter.type.value
    listed = [choice.value for choice in parameter.choices]
    if kind == 3:
        return st.one_of(*([st.sampled_from(listed)] if listed else []), words, st.sampled_from(NUMBERS))
    if kind == 4:
        return st.one_of(st.sampled_from([0, 1, 2, 3, 2**53, 2**63 - 1, 2**63, -(2**63) - 1, -1]), st.integers())
    if kind == 5:
        return st.booleans()
    return st.sampled_from(["1", str(payloads.CHANNEL_ID)])


@asynccontextmanager
async def called(folder: Path) -> AsyncGenerator[Fuzzed]:
    async with connected(folder) as wire:
        member = Member(wire)
        await member.begin()
        commands = {
            command.qualified_name: command
            for command in wire.bot.tree.walk_commands()
            if isinstance(command, app_commands.Command)
        }

        @st.composite
        def calls(draw: st.DrawFn) -> Call:
            command = commands[draw(st.sampled_from(sorted(commands)))]
            options = tuple(
                (parameter.display_name, parameter.type.value, draw(_value_of(parameter)))
                for parameter in command.parameters
                if parameter.required or draw(st.booleans())
            )
            completed = [each.display_name for each in command.parameters if each.autocomplete]
            typing = (draw(st.sampled_from(completed)), draw(words)) if completed and draw(st.booleans()) else None
            return Call(command.qualified_name, options, typing, draw(st.sampled_from(["hers", "his", "dm"])))

        async def check(call: Call) -> bool:
            member.again()
            kind = TYPING if call.typing else COMMAND
            answers = await member.tries(kind, call.data(), call.where)
            if kind == COMMAND:
                checked(answers, private=call.where != "dm")
            else:
                for answer in answers:
                    expect(THEIRS not in json.dumps(answer.message), "nothing of another member's is offered")
                    expect(len(answer.message.get("choices", ())) <= 25, "Discord takes 25 choices")
            member.wire.close_forms()
            return bool(answers)

        yield Fuzzed(calls(), check)
        member.compare()


TARGETS = (Target("commands and completions", called, 8),)
