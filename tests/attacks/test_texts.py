"""Proves: whatever signs a member types, they are kept and shown as they were typed, and do nothing else."""

import json
import re

import discord
import pytest
from discord import app_commands

from bot.text import as_typed, clean_line
from tests import forge
from tests.attacks.rendering import meaning_something
from tests.attacks.seeding import MARK, NASTY, UNCLEAN
from tests.attacks.walking import TYPED, commands
from tests.conftest import World, replies, said
from tests.conversation.acting import answers, waiting
from tests.listening import Listening
from tests.opened import opening

WORD = f"{MARK}word"
TEXTS = tuple(signs.format(WORD) for signs in (*NASTY, *UNCLEAN))


#: short enough that interactions don't run out while all of them are sent
QUIET = 5


def cleaned(text: str) -> str:
    return clean_line(text, limit=9999, name="text") or ""


#: as they are shown, whole or as far as an option lets them be typed
SHOWN = {cleaned(text[:limit]) for text in TEXTS for limit in (100, 200, 9999)}


def harmless(world: World) -> None:
    """See that nothing that was sent pings, or means anything, or holds what no client can show."""
    sent = [each.json for each in world.env.http_requests if each.method in {"POST", "PATCH"} and each.json]
    messages = [*(message for _, message, _ in replies(world.env)), *(each for each in sent if "embeds" in each)]
    assert messages
    assert [each for message in messages for each in meaning_something(message, SHOWN)] == []
    assert [each for each in messages if each.get("allowed_mentions", {"parse": []}) != {"parse": []}] == []
    assert re.findall(r"\\u0000|\\ud[89ab]..(?!\\ud[c-f])", json.dumps(messages)) == []


def only_refusals(world: World, overheard: Listening) -> None:
    causes = [error.__cause__ or error for error in world.env.errors]
    assert [each for each in causes if not isinstance(each, app_commands.AppCommandError) and not str(each)] == []
    assert [line for line in overheard.lines if " failed (" in line] == []


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cogs.conversation.bursts.QUIET_SECONDS", QUIET)


async def test_they_are_kept_as_typed_and_found_again(world: World, overheard: Listening) -> None:
    for text in TEXTS:
        await world.maya.slash(world.channel, "win", what=text[:200])
        await forge.call(world.maya, world.channel, "progress", search=text[:100])
        await world.maya.autocomplete(world.channel, "reframe", "entry", text[:100])
    with opening(world.settings.database_path) as connection:
        kept = [words for (words,) in connection.execute("select opened(words, user_id) from wins order by id")]

    assert kept == [cleaned(text[:200]) for text in TEXTS]
    harmless(world)
    only_refusals(world, overheard)


async def test_each_option_of_each_command_takes_them_or_says_why_not(world: World, overheard: Listening) -> None:
    given = iter(TEXTS * 9)
    for command in commands(world):
        if command.qualified_name.startswith("admin"):
            continue
        for option in (each for each in command.parameters if each.type is discord.AppCommandOptionType.string):
            for _ in range(4):
                needed = {each.name: TYPED.get(each.name, "interview") for each in command.parameters if each.required}
                result = await forge.call(
                    world.maya, world.channel, command.qualified_name, **needed | {option.name: next(given)}
                )
                assert result.acknowledged, (command.qualified_name, option.name)
    harmless(world)
    only_refusals(world, overheard)


async def test_a_form_that_is_lost_gives_them_back_as_they_can_be_shown(world: World) -> None:
    for text in TEXTS:
        lost = await forge.submit(world.maya, world.channel, "form:gone", {"thought": text, "more": text})
        shown = said(lost)
        assert MARK in shown, text
        assert shown.count("```") == 2 * (1 + (len(text) > 2000)), text
    harmless(world)


async def test_a_search_takes_no_sign_for_any_other(world: World) -> None:
    """What like and glob would take for a wildcard, and SQL for its own."""
    await world.maya.slash(world.channel, "rejected", stage="interview", company="100% Acme_Co")
    for text, hits in {
        "%": 1,
        "_": 1,
        "100%": 1,
        "0_A": 0,
        "%Acme": 0,
        "*": 0,
        "?": 0,
        "' or 1=1 --": 0,
        "[a-z]": 0,
    }.items():
        offered = await world.maya.autocomplete(world.channel, "reframe", "entry", text)
        assert len(offered) == hits, text


async def test_direct_messages_and_ones_own_message_are_read_so_too(world: World, overheard: Listening) -> None:
    for text in (
        *TEXTS,
        f"got rejected by {WORD} @everyone <@1> as a **{WORD}**",
        f"I'm a failure [{WORD}](https://b.c)",
    ):
        await world.maya.send_dm(text[:2000])
        await world.env.advance_time(QUIET)
        message = await world.maya.send(world.channel, text[:2000])
        await world.maya.context_menu(world.channel, "Reframe this privately", message)
    assert len(answers(world)) == len(TEXTS) + 2
    assert waiting(world) == 0
    assert [each.content for each in answers(world) if re.search(r"(?<!\\)(@everyone|<@|\]\()", each.content)] == []
    only_refusals(world, overheard)
    sent = [each.json for each in world.env.http_requests if each.path.endswith("/messages") and each.json]
    assert [each for each in sent if each.get("allowed_mentions") != {"parse": []}] == []


@pytest.mark.parametrize("text", ["@everyone zqm", "[zqm](https://b.c)", "**zqm**", "> zqm"])
def test_what_means_something_would_be_found(text: str) -> None:
    for message in ({"content": text}, {"embeds": [{"description": f"It was {text}."}]}):
        assert meaning_something(message, [text])
    for message in (
        {"content": as_typed(text)},
        {"content": f"```\n{text}\n```"},
        {"embeds": [{"title": as_typed(text)}]},
    ):
        assert meaning_something(message, [text]) == []
