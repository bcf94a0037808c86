"""/mydata as members use it: view, export and delete, with and without anything kept, and by others' presses."""

import csv
import json
import logging
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, datetime, timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from simcord import InteractionResult, ResponseMessage

from bot.erasing import Erasure, Ledger, What
from bot.routes import MY_DELETE, MY_EXPORT
from bot.schedules import Kind, Schedule, Sent
from bot.ui import row_of
from cogs.mydata import exporting, messages
from cogs.mydata.rules import Asked
from tests import forge
from tests.conftest import MORNING, QuickEnv, World, buttons, labels, options, said, shown
from tests.core.samples import own_row
from tests.opened import on_file

CONFIRM = ["Export first", "Delete for good", "Keep it", "Enough for today"]


async def fill(world: World, user_id: int, words: str) -> None:
    """Let a member have some rows, a message that is to come, and changes to undo."""
    services = world.bot.services
    contact = await own_row(services, "contacts", user_id, place=words, note=words)
    await own_row(services, "checkins", user_id, word=words)
    await services.applications.add(user_id, 3, MORNING)
    await services.jar.add(user_id, words, MORNING)
    day = (MORNING + timedelta(days=9)).date()
    await services.schedules.remind(user_id, Kind.HELLO, contact.id, day, 540, "UTC", MORNING)


def kept_of(world: World, user_id: int) -> dict[str, int]:
    """Count the member's rows by table."""
    counts: dict[str, int] = {}
    with closing(sqlite3.connect(world.settings.database_path)) as sql:
        for (table,) in sql.execute("select name from sqlite_master where type = 'table'").fetchall():
            if "user_id" in [row[1] for row in sql.execute(f"pragma table_info({table})")]:
                found = sql.execute(f"select count(*) from {table} where user_id = ?", (user_id,))  # noqa: S608
                counts[table] = found.fetchone()[0]
    return {table: count for table, count in counts.items() if count}


def unpacked(world: World, result: InteractionResult | ResponseMessage) -> dict[str, bytes]:
    [attachment] = shown(result).attachments
    with zipfile.ZipFile(BytesIO(world.env.backend.cdn.get(attachment.url) or b"")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def confirming(result: InteractionResult | ResponseMessage) -> str:
    """Return the id of the button that deletes."""
    parts = [part for row in shown(result).components for part in row["components"]]
    [custom_id] = [part["custom_id"] for part in parts if part["custom_id"].startswith("mydata:confirm:")]
    return custom_id


async def test_of_a_stranger_nothing_is_kept_and_all_three_say_so(world: World) -> None:
    assert isinstance(world.env, QuickEnv)
    stranger = world.guild.add_member(world.env.create_stranger("wren"))
    place = world.channel
    before = on_file(world.settings.database_path)
    detail = Asked(What.EVERYTHING, None, MORNING, "0123456789").detail
    answers = [await stranger.slash(place, f"mydata {name}") for name in ("view", "export", "delete")]
    under = shown(await stranger.slash(place, "help"))
    pressed = ["mydata:export:0", "mydata:delete:0", "mydata:delete:0:everything", f"mydata:confirm:0:{detail}"]
    answers += [await forge.press(stranger, under, custom_id) for custom_id in pressed]

    assert {said(each) for each in answers} == {messages.NOTHING_KEPT}
    assert on_file(world.settings.database_path) == before


async def test_what_is_kept_is_told_effort_first_with_since_when_and_how_long(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    view = await world.maya.slash(world.channel, "mydata view")

    [embed] = shown(view).embeds
    lines = (embed.description or "").splitlines()
    assert lines[:2] == ["· 1 count of applications", "· 1 note in your strengths jar"]
    assert "· 1 person to stay in touch with" in lines
    assert "· 1 message or post that is set to come" in lines
    assert lines.index("· 1 entry after a no") > lines.index("· 1 check-in")
    assert "Since when\n<t:1768464000:D>\n" in said(view)
    assert "May come, for what you ask for." in said(view)
    assert "14 Aug 2027" in said(view), "eighteen months and thirty days"
    assert "Wolkenkratzer" not in said(view)
    assert buttons(view) == ["Send me my data", "Delete something", "Enough for today"]


async def test_an_export_is_one_file_for_the_member_alone_by_command_and_by_press(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await fill(world, world.maya.id, "=Wolkenkratzer")
    await fill(world, world.tomas.id, "Anderes")
    await world.maya.slash(world.channel, "settings", zone="Berlin")
    sent = await world.maya.slash(world.channel, "mydata export")
    view = await world.maya.slash(world.channel, "mydata view")
    again = await world.maya.click(shown(view), label="Send me my data")

    [attachment] = shown(sent).attachments
    assert (attachment.filename, shown(sent).ephemeral) == ("onward-2026-01-15.zip", True)
    assert said(sent) == messages.SENT
    files = unpacked(world, sent)
    assert files == unpacked(world, again)
    assert buttons(view) == ["Send me my data", "Delete something", "Enough for today"], "the file came below"
    read = json.loads(files["onward.json"])
    [contact] = read["kinds"]["contacts"]
    assert (contact["note"], contact["user_id"]) == ("=Wolkenkratzer", str(world.maya.id))
    assert contact["created_at_local"] == "2026-01-15T09:00:00.000+01:00"
    assert read["kinds"]["settings"][0]["zone"] == "Europe/Berlin"
    [row] = csv.DictReader(StringIO(files["contacts.csv"].decode("utf-8-sig"), newline=""))
    assert row["note"] == "'=Wolkenkratzer"
    assert b"People to stay in touch with." in files["README.txt"]
    assert "Anderes" not in str(read)
    assert str(world.tomas.id) not in str(read)
    assert "Wolkenkratzer" not in caplog.text


async def test_who_opens_it_finds_their_words_beside_what_was_asked(world: World) -> None:
    """As text, and in a spreadsheet."""
    services, maya = world.bot.services, world.maya.id
    await own_row(services, "prompt_answers", maya, prompt="ask-body", words="On the bus.")
    question, check = "re-well-held", "re-chk-fewer-words"
    answers = ((question, "I was on time.\nTwice."), (check, "not_yet"), ("re-of-old", "Well."))
    await own_row(services, "reflections", maya, questions=(question,), answers=answers, lesson="Begin earlier.")
    await world.maya.slash(world.channel, "rejected", stage="before_contact", company="Acme")
    files = unpacked(world, await world.maya.slash(world.channel, "mydata export"))

    assert list(files)[:2] == ["README.txt", "what-you-wrote.txt"]
    told = files["what-you-wrote.txt"].decode("utf-8-sig").splitlines()
    review = told.index("After a no")
    held = "What is one small thing in all of this that held?"
    assert told[review + 1 : review + 4] == [held, "I was on time.", "Twice."]
    assert told[review + 6 : review + 10] == ["Not yet", "", "re-of-old", "Well."]
    assert told[review + 10] == "What you take from it: Begin earlier."
    asked = told.index("Where in the day did you notice that you were tired?")
    assert told[asked - 2 : asked + 2] == ["15 Jan 2026", "-" * 11, told[asked], "On the bus."]
    assert told[-4:] == ["15 Jan 2026", "-" * 11, "Before any contact", "Company: Acme"]
    [row] = csv.DictReader(StringIO(files["prompt_answers.csv"].decode("utf-8-sig"), newline=""))
    assert (next(iter(row)), row["prompt_text"]) == ("prompt", told[asked])
    [entry] = json.loads(files["onward.json"])["kinds"]["entries"]
    assert (entry["stage"], entry["stage_text"]) == ("before_contact", "Before any contact")


async def test_where_it_fits_no_message_that_is_said(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    whole = shown(await world.maya.slash(world.channel, "mydata export")).attachments[0].size
    monkeypatch.setattr(exporting, "FILE_LIMIT", 100)
    assert said(await world.maya.slash(world.channel, "mydata export")) == messages.TOO_LARGE
    monkeypatch.setattr(exporting, "FILE_LIMIT", whole - 1)
    parts = await world.maya.slash(world.channel, "mydata export")
    names = [attachment.filename for attachment in shown(parts).attachments]
    assert names == ["onward-2026-01-15-1.zip", "onward-2026-01-15-2.zip"]
    assert said(parts) == messages.SENT_IN_PARTS


async def test_everything_is_deleted_at_once_and_then_the_member_is_a_stranger(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await fill(world, world.maya.id, "Wolkenkratzer")
    await fill(world, world.tomas.id, "Anderes")
    his = kept_of(world, world.tomas.id)
    asked = await world.maya.slash(world.channel, "mydata delete")
    assert labels(asked) == ["Choose what is to go", "Enough for today"]
    assert [each["value"] for each in options(asked)] == list(What)
    await world.maya.select(shown(asked), ["everything"])
    assert "All I keep of you would be deleted" in said(asked)
    assert "· 1 check-in" in said(asked)
    assert "Backups made before this, for 7 days" in said(asked)
    assert "There is no Undo for this." in said(asked)
    assert buttons(asked) == CONFIRM
    first = await world.maya.click(shown(asked), label="Export first")
    assert "Wolkenkratzer" in unpacked(world, first)["onward.json"].decode()
    assert buttons(asked) == CONFIRM

    await world.restart()
    confirm, before = confirming(asked), len(world.env.http_requests)
    await world.maya.click(shown(asked), label="Delete for good")
    acknowledged, _ = world.env.http_requests[before:]
    assert (acknowledged.json or {})["type"] == 6, "before it is done, since that may take long"
    assert said(asked).startswith("It is deleted. Nothing about you is in the database any more")
    assert buttons(asked) == []
    assert kept_of(world, world.maya.id) == {}
    assert kept_of(world, world.tomas.id) == his
    assert "Wolkenkratzer" not in on_file(world.settings.database_path)
    [noted] = Ledger(world.settings.ledger_path).all().values()
    assert (noted.user_id, noted.what) == (world.maya.id, What.EVERYTHING)
    assert "Wolkenkratzer" not in caplog.text

    assert said(await forge.press(world.maya, shown(asked), confirm)) == messages.NOTHING_KEPT, "a second press"
    assert said(await world.maya.slash(world.channel, "mydata view")) == messages.NOTHING_KEPT
    assert "page one of two" in said(await world.maya.slash(world.channel, "progress"))
    assert kept_of(world, world.maya.id) == {}


async def test_a_form_that_was_open_is_closed_and_its_words_come_back(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    form = await world.maya.slash(world.channel, "reframe")
    await world.bot.services.erasing.erase(Erasure(world.maya.id, What.EVERYTHING, world.clock()))
    assert form.modal is not None
    sent = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"thought": "Nobody wants me"})
    assert said(sent).startswith("You deleted what I kept since that form opened, so it wasn't saved.")
    assert "Nobody wants me" in said(sent)
    assert kept_of(world, world.maya.id) == {}


async def test_what_was_under_way_when_all_was_deleted_is_not_kept_and_that_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    services = world.bot.services
    add = services.rejections.add

    async def meanwhile(user_id: int, *rest: Any) -> Any:
        await services.erasing.erase(Erasure(user_id, What.EVERYTHING, world.clock()))
        return await add(user_id, *rest)

    monkeypatch.setattr(services.rejections, "add", meanwhile)
    answered = await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    assert said(answered) == "Nothing is kept of you any more, so this wasn't saved."
    assert kept_of(world, world.maya.id) == {}
    assert [each for each in caplog.records if each.levelname in {"ERROR", "WARNING"}] == []
    assert len(world.env.errors) == 1


async def test_keeping_it_changes_nothing(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    before = kept_of(world, world.maya.id)
    asked = await world.maya.slash(world.channel, "mydata delete", what="everything")
    await world.maya.click(shown(asked), label="Keep it")
    assert said(asked) == messages.KEPT
    assert kept_of(world, world.maya.id) == before


async def test_what_was_shown_long_ago_or_is_something_else_by_now_is_shown_anew(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    asked = await world.maya.slash(world.channel, "mydata delete", what="words")
    world.clock.advance(minutes=15, seconds=1)
    await world.maya.click(shown(asked), label="Delete for good")
    assert said(asked).startswith(messages.ASKED_ANEW)
    assert buttons(asked) == CONFIRM
    await world.bot.services.jar.add(world.maya.id, "Another", world.clock())
    await world.maya.click(shown(asked), label="Delete for good")
    assert said(asked).startswith(messages.ASKED_ANEW)
    assert "2 notes in your strengths jar" in said(asked)
    assert "Wolkenkratzer" in on_file(world.settings.database_path)
    world.clock.advance(minutes=14, seconds=59)
    await world.maya.click(shown(asked), label="Delete for good")
    assert said(asked).startswith("All you wrote is deleted.")
    assert "Wolkenkratzer" not in on_file(world.settings.database_path)


async def test_all_that_was_written_goes_and_days_and_counts_stay(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Wolkenkratzer")
    asked = await world.maya.slash(world.channel, "mydata delete", what="words")
    assert "Taken out of what stays\n· company, role and thought in 1 entry after a no" in said(asked)
    assert "· 1 person to stay in touch with" in said(asked)
    await world.maya.click(shown(asked), label="Delete for good")
    assert "Wolkenkratzer" not in on_file(world.settings.database_path)
    left = kept_of(world, world.maya.id)
    assert {name: left.get(name) for name in ("rejections", "applications", "contacts", "strengths", "schedules")} == {
        "rejections": 1,
        "applications": 1,
        "contacts": None,
        "strengths": None,
        "schedules": None,
    }
    assert "nothing left to undo" in said(await world.maya.click(shown(logged), label="Undo"))
    assert said(await world.maya.slash(world.channel, "mydata delete", what="words")) == messages.NOTHING_SUCH


async def test_moods_go_alone(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    asked = await world.maya.slash(world.channel, "mydata delete", what="moods")
    await world.maya.click(shown(asked), label="Delete for good")
    assert said(asked).startswith("Your moods are deleted. All else is still here.")
    left = kept_of(world, world.maya.id)
    assert "checkins" not in left
    assert left["contacts"] == left["schedules"] == 1


async def test_some_days_by_options_and_by_the_form(world: World) -> None:
    services, maya = world.bot.services, world.maya.id
    for days in (0, 1, 5):
        at = MORNING - timedelta(days=days)
        await own_row(services, "contacts", maya, created_at=at, changed_at=at)
    await services.applications.add(maya, 1, MORNING)

    asked = await world.maya.slash(world.channel, "mydata delete", **{"from": "10 Jan 2026", "to": "yesterday"})
    assert "10 Jan 2026 to 14 Jan 2026, by UTC, as I don't know your time zone." in said(asked)
    assert "· 2 people to stay in touch with" in said(asked)
    assert "application" not in said(asked)
    await world.maya.click(shown(asked), label="Delete for good")
    assert [each.created_at for each in await services.contacts.export(maya)] == [MORNING]

    form = await world.maya.slash(world.channel, "mydata delete", what="period")
    assert form.modal is not None
    asked = await world.maya.submit_modal(form, {"first": "", "last": "today"})
    assert "All up to 15 Jan 2026" in said(asked)
    await world.maya.click(shown(asked), label="Delete for good")
    assert kept_of(world, maya) == {"members": 1}


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"from": "the 40th"}, "I can't read that as a day."),
        ({"from": "16 Jan 2026"}, "still to come"),
        ({"from": "today", "to": "10 Jan 2026"}, "comes after the last"),
        ({"what": "moods", "from": "today"}, "Days go with"),
        ({"from": " "}, "first day, a last day, or both"),
    ],
)
async def test_days_that_are_none_are_refused(world: World, given: dict[str, str], refusal: str) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    before = kept_of(world, world.maya.id)
    told = said(await forge.call(world.maya, world.channel, "mydata delete", **given))
    assert refusal in told
    assert "Nothing was deleted." in told
    assert kept_of(world, world.maya.id) == before
    assert len(world.env.errors) == 1


async def test_anothers_press_deletes_nothing_of_mine_and_nothing_of_theirs(world: World) -> None:
    await fill(world, world.maya.id, "Wolkenkratzer")
    await fill(world, world.tomas.id, "Wolkenkratzer")
    asked = await world.maya.slash(world.channel, "mydata delete", what="everything")
    before = {each.id: kept_of(world, each.id) for each in (world.maya, world.tomas)}
    his = shown(await world.tomas.slash(world.channel, "help"))
    told = await forge.press(world.tomas, his, confirming(asked))
    assert said(told).startswith(messages.ASKED_ANEW), "of his own, since it is not what he was shown"
    for custom_id in (
        "mydata:confirm:0",
        "mydata:confirm:0:e-0-0",
        "mydata:confirm:0:p-20260140-20260141-0-0123456789",
    ):
        assert said(await forge.press(world.tomas, his, custom_id)) == messages.UNKNOWN
    assert said(await forge.choose(world.tomas, his, "mydata:what:0", "all")) == messages.UNKNOWN
    assert {each.id: kept_of(world, each.id) for each in (world.maya, world.tomas)} == before
    file = await forge.press(world.tomas, his, f"mydata:export:{str(world.maya.id)[:18]}")
    assert str(world.maya.id) not in unpacked(world, file)["onward.json"].decode()


async def test_a_message_on_its_way_ends_quietly_and_comes_no_more(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Everything is deleted while one is at Discord: nothing is kept of it then, and nothing is tried again."""
    services, maya = world.bot.services, world.maya.id
    await fill(world, maya, "Wolkenkratzer")
    tried: list[int] = []

    async def deliver(schedule: Schedule, nonce: str, now: datetime) -> Sent:
        tried.append(schedule.id)
        await services.erasing.erase(Erasure(maya, What.EVERYTHING, now))

        async def record() -> None:
            await services.schedules.remind(maya, Kind.HELLO, 1, date(2026, 3, 1), 540, "UTC", now)

        return Sent(1, record)

    async def fail(schedule: Schedule, nonce: str, now: datetime) -> Sent:
        tried.append(schedule.id)
        await services.erasing.erase(Erasure(world.tomas.id, What.EVERYTHING, now))
        await services.jar.add(world.tomas.id, "late", now)
        raise AssertionError

    services.deliver[Kind.HELLO] = deliver
    world.clock.advance(days=10)
    await world.bot.run_due()
    await fill(world, world.tomas.id, "Anderes")
    services.deliver[Kind.HELLO] = fail
    for _ in range(3):
        world.clock.advance(days=10)
        await world.bot.run_due()

    assert len(tried) == 2
    assert kept_of(world, maya) == kept_of(world, world.tomas.id) == {}
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_below_a_message_that_came_by_itself_it_asks_and_leaves_that(world: World) -> None:
    """As below the one that tells of the end of eighteen months, in the bot's own DM."""
    await fill(world, world.maya.id, "Wolkenkratzer")
    user = await world.bot.fetch_user(world.maya.id)
    view = row_of([MY_EXPORT.button(), MY_DELETE.button(detail="everything")])
    assert view is not None
    told = await user.send("It has been eighteen months.", view=view)
    asked = await world.maya.user.click(told, label="Delete it")
    assert "All I keep of you would be deleted" in said(asked)
    assert labels(told) == ["Send me my data", "Delete it"]
