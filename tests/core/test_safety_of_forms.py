"""Danger in each form that there is: every place that opens one is found in the source, and has to be reached here."""

import ast
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord import InteractionResult

import bot
import cogs
from bot.forms import BaseModal
from bot.pressing import Pressed
from tests import forge
from tests.conftest import World, shown
from tests.core.danger import DANGER, TELLING, Watch

ROOT = Path(__file__).parents[2]

#: a function by its file and name
Place = tuple[str, str]


def kinds_of_forms() -> set[type[discord.ui.Modal]]:
    """Return every kind of form that the bot and its features have."""
    found, left = set[type[discord.ui.Modal]](), [discord.ui.Modal]
    while left:
        left += (below := left.pop().__subclasses__())
        found.update(each for each in below if each.__module__.split(".")[0] in {bot.__name__, cogs.__name__})
    return found


def test_every_form_reads_its_words_for_danger_before_it_does_anything(world: World) -> None:
    kinds = kinds_of_forms()
    assert len(kinds) >= 8
    for kind in kinds:
        assert issubclass(kind, BaseModal)
        assert kind.interaction_check is BaseModal.interaction_check, kind
        assert kind._scheduled_task is discord.ui.Modal._scheduled_task, kind


def places() -> dict[str, set[Place]]:
    """Return the functions that send a form, by the package in which they are."""
    found: dict[str, set[Place]] = {}
    for path in [*ROOT.glob("bot/**/*.py"), *ROOT.glob("cogs/**/*.py")]:
        source = path.read_text(encoding="utf-8")
        for function in ast.walk(ast.parse(source)) if "send_modal" in source else ():
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                names = {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
                if "send_modal" in names:
                    package = ".".join(path.relative_to(ROOT).parts[:-1])
                    found.setdefault(package, set()).add((str(path), function.name))
    return found


PLACES = places()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> set[Place]:
    """The places that have opened a form since."""
    found: set[Place] = set()
    send = discord.InteractionResponse.send_modal

    def noticing(response: Any, modal: discord.ui.Modal) -> Any:
        caller = sys._getframe(1).f_code
        found.add((caller.co_filename, caller.co_name))
        return send(response, modal)

    monkeypatch.setattr(discord.InteractionResponse, "send_modal", noticing)
    return found


#: one row of everything that a form can be about, all with the id 1; and own words that are kept
SEED = """
insert or replace into rejections (id, user_id, stage, path, created_at, happened_at)
values (1, {user_id}, 'never_heard_back', 'never_heard_back', {now}, {now});
insert or replace into wins (id, user_id, kind, words, created_at) values (1, {user_id}, 'own', 'I asked', {now});
insert or replace into strengths (id, user_id, words, created_at) values (1, {user_id}, 'patient', {now});
insert or replace into own_words (id, user_id, kind, thought, habit, created_at, changed_at)
values (1, {user_id}, 'reframe', 'I should have known', 'labeling', {now}, {now});
insert or replace into own_words (id, user_id, kind, words, kept_at, created_at, changed_at)
values (2, {user_id}, 'note', 'You tried', {now}, {now}, {now});
insert or replace into feedback_requests
    (id, user_id, rejection_id, had_entry, stage, known, whom, questions, with_example, created_at, changed_at)
values (1, {user_id}, 1, 1, 'interview', 'hr', 'hr', 'q-one-change,q-main-reason', 0, {now}, {now});
insert or replace into feedback_replies (id, user_id, rejection_id, request_id, kind, words, created_at)
values (1, {user_id}, 1, 1, 'specific', 'More examples', {now});
insert or replace into reflections (id, user_id, mode, questions, at, answers, lesson, created_at, changed_at)
values (1, {user_id}, 'after_interview', 're-well-held,re-log-fresh', 0, '[]', 'Ask first', {now}, {now});
insert or replace into reflections (id, user_id, mode, questions, at, answers, ended_at, created_at, changed_at)
values (
    2, {user_id}, 'after_rejection', 're-well-held', 1,
    '[["re-well-held", "' || printf('%.*c', 201, 'a') || '"]]', {now}, {now}, {now}
);
insert or replace into reflections (id, user_id, mode, questions, at, answers, created_at, changed_at)
values (3, {user_id}, 'write_it_out', 're-write-since', 0, '[]', {now}, {now});
insert or replace into asked_questions (id, user_id, words, pressed, created_at)
values (1, {user_id}, 'Why us?', 0, {now});
insert or replace into search_notes (id, user_id, kind, words, created_at)
values (1, {user_id}, 'keyword', 'bakery', {now});
insert or replace into plan_steps (id, user_id, words, state, source, created_at, changed_at)
values (1, {user_id}, 'Ask Sam', 'now', 'own', {now}, {now});
insert or replace into if_then (id, user_id, words, created_at, changed_at)
values ({user_id}, {user_id}, 'walk', {now}, {now});
insert or replace into contacts (id, user_id, name, hello_on, created_at, changed_at)
values (1, {user_id}, 'Sam', '2026-02-01', {now}, {now});
insert or replace into prompt_answers (id, user_id, prompt, words, created_at, changed_at)
values (1, {user_id}, 'ask-small-relief', 'rain', {now}, {now});
insert or replace into schedules (id, user_id, kind, weekdays, minute_of_day, zone, next_due_at, look_at, created_at)
values (1, {user_id}, 'nudge', 127, 540, 'UTC', {now} + 3600000, {now} + 3600000, {now});
"""

#: buttons of which another row than 1 opens a form, or one with a detail; and selects of which another option does
ROWS = {
    "own:words": "2",
    "checkin:own-word": "0:asked",
    "feedback:open": "0",
    "reflect:write": "3",
    "reflect:jar": "2:0",
    "reflect:change": "2",
    "prompts:answer": "0:ask-small-relief",
}
CHOSEN = {"wins:kind": "own", "reflect:change": "re-well-held", "mydata:what": "period"}


async def use_of_each_command(world: World, feature: str) -> AsyncIterator[InteractionResult]:
    for command in world.bot.tree.walk_commands():
        of_it = isinstance(command, app_commands.Command) and command.callback.__module__.startswith(f"{feature}.")
        if of_it and not any(each.required for each in command.parameters):
            yield await forge.call(world.robin, world.channel, command.qualified_name)


async def use_of_each_button(world: World, feature: str) -> AsyncIterator[InteractionResult]:
    """Press each button, and choose in each select, of a feature for the seeded rows."""
    under = shown(await world.robin.slash(world.channel, "help"))
    seed = SEED.format(user_id=world.robin.id, now=int(world.clock().timestamp() * 1000))
    for handled in world.bot.handled.values():
        route, module = handled.route, handled.handler.__func__.__module__
        # The core opens its form on behalf of any feature.
        if module.startswith(f"{feature}.") or feature == bot.__name__:
            with closing(sqlite3.connect(world.settings.database_path)) as connection, connection:
                connection.executescript(seed)  # what one press deleted, the next may need
            custom_id = f"{route.name}:{ROWS.get(route.name, '1')}"
            if isinstance(handled, Pressed):
                yield await forge.press(world.robin, under, custom_id)
            else:
                yield await forge.choose(world.robin, under, custom_id, CHOSEN.get(route.name, "1"))


def last_text(form: dict[str, Any]) -> str | None:
    """Return the id of the last field of a form that takes words."""
    # A text above the fields is none of them.
    above = discord.ComponentType.text_display.value
    parts = [each for each in form["components"] if each["type"] != above]
    fields = [each.get("component") or each["components"][0] for each in parts]
    ids = [field["custom_id"] for field in fields if field["type"] == discord.ComponentType.text_input.value]
    return ids[-1] if ids else None


@pytest.mark.parametrize("feature", sorted(PLACES))
async def test_in_each_form_it_is_answered_with_helplines_alone(
    world: World, opened: set[Place], caplog: pytest.LogCaptureFixture, feature: str
) -> None:
    await world.bot.services.pictures.close()  # none is looked at, and each would take half a second
    known: set[Place] = set()
    for each_use in (use_of_each_command, use_of_each_button):
        async for result in each_use(world, feature):
            if opened == known:
                continue
            known = set(opened)
            assert result.modal is not None
            form = result.modal["custom_id"]
            assert BaseModal.open_forms[form].user_id == world.robin.id, "else a deletion of theirs leaves it open"
            if (field := last_text(result.modal)) is not None:
                watch = Watch(world)
                watch.only_helplines(await forge.submit(world.robin, world.channel, form, {field: DANGER}))
                left = BaseModal.open_forms.get(form)
                assert left is None or left.is_finished(), "an open form would hold the words for an hour"
            if known >= PLACES[feature]:
                assert TELLING not in caplog.text
                return
    pytest.fail(f"nothing here has opened the forms of {PLACES[feature] - known}")
