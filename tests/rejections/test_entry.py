"""One entry's card, and what Change makes of it, as a member uses them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.feedback import FeedbackReply, ReplyKind, Request
from bot.plans import Step, StepSource, StepState
from bot.reflections import Mode, Reflection
from bot.rejections import Hanging, HeardBy, Stage
from cogs.rejections import messages
from tests import forge
from tests.conftest import World, labels, said
from tests.rejections import cards
from tests.rejections.samples import logged

#: what the form of a fully told entry held
TOLD = {
    "stage": ["interview"],
    "company": "Acme",
    "role": "baker",
    "heard_by": ["phone"],
    "thought": "I talked too much.\n\nThey saw it.",
}

SILENT_AFTER_AN_INTERVIEW = (Stage.INTERVIEW, Stage.NEVER_HEARD_BACK)


async def told(world: World) -> Any:
    """Log an entry with everything told, and open its card."""
    form = await world.maya.slash(world.channel, "rejected")
    await world.maya.submit_modal(form, TOLD)
    return await cards.opened(world, (await cards.now(world)).id)


# --- looking at it


async def test_an_entry_chosen_in_a_list_is_shown_below_it_with_all_that_is_kept(world: World) -> None:
    shown = await told(world)

    assert shown.ephemeral
    assert "**Interview · baker · Acme**" in said(shown)
    assert f"The news came on <t:{int(world.clock().timestamp())}:D>" in said(shown)
    assert "How it came: By phone or in person" in said(shown)
    assert "The loudest thought then:\n> I talked too much.\n> \n> They saw it." in said(shown)
    assert labels(shown) == [*cards.CARD[:5], "Count the interview as a win", *cards.CARD[5:]]


async def test_a_card_says_nothing_of_what_was_not_told(world: World) -> None:
    shown = await cards.card(world, "test")

    assert said(shown) == f"**Test or task**\nThe news came on <t:{int(world.clock().timestamp())}:D>"
    assert labels(shown) == cards.CARD


async def test_a_wait_is_ended_from_the_card_only_where_no_answer_came(world: World) -> None:
    assert "Stop waiting" in labels(await cards.card(world, "never_heard_back"))
    assert "Stop waiting" not in labels(await cards.card(world, "role_cancelled"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**Acme** ||x||", r"\*\*Acme\*\* \|\|x\|\|"),
        ("@everyone <@1> <#2>", r"\@everyone \<\@1\> \<\#2\>"),
        ("https://discord.gg/abc", r"https\:\/\/discord.gg\/abc"),
        ("Ac\u202eme", "Acme"),
        ("שלום", "\u2068שלום\u2069"),
        ("🫠🫠", "🫠🫠"),
    ],
)
async def test_words_stand_in_every_message_as_typed_and_mean_nothing_to_discord(
    world: World, typed: str, shown: str
) -> None:
    card = await cards.card(world, "never_heard_back", company=typed, role=typed)
    card = await cards.change(world, card, thought=f"# {typed}\n> {typed}")
    texts = [said(card)]
    texts.append(said(await world.maya.click(card.response, label="Stop waiting")))
    texts.append(said(await world.maya.click((await cards.opened(world, 1)).response, label="Delete")))

    told = shown.strip("\u2068\u2069")
    assert f"> \\# {told}\n> \\> {told}" in texts[0]
    assert all(f"Never heard back · {shown} · {shown}" in text for text in texts)


async def test_a_card_counts_what_hangs_on_the_entry_and_on_no_other(world: World) -> None:
    shown, services, now, maya = await told(world), world.bot.services, world.clock(), world.maya.id
    other = await cards.logged(world, "test")
    assert "·" not in said(shown).splitlines()[-1]
    of_it = (Stage.TEST, None, (), None, None, None, (), False, None)
    for entry_id, asked_at in ((1, now), (1, None), (other.id, now), (None, now)):
        await services.requests.begin(Request(0, maya, entry_id, True, *of_it, asked_at, None, None, None, now, now))
    for kind in ReplyKind:
        await services.replies.begin(FeedbackReply(0, maya, 1, None, None, kind, None, None, now))
    for ended_at in (now, None):
        review = Reflection(0, maya, Mode.AFTER_REJECTION, 1, (), 0, (), None, ended_at, now, now)
        await services.reflections.begin(review)
    await services.steps.begin(Step(0, maya, "Read", StepState.DONE, None, StepSource.OWN, 1, None, now, now, now))
    card = await cards.opened(world, 1)

    assert "1 request sent · 2 answers · 1 review · 1 step" in said(card)
    assert "What came of it" in labels(card)
    assert cards.primary(card) == ["Reframe"]


def test_the_longest_card_fits_into_an_embed() -> None:
    for filler in ("*", "\n", "*\n", "🫠"):
        entry = logged(
            Stage.NEVER_HEARD_BACK, *Stage, company="*" * 100, role="*" * 100, thought=(filler * 4000)[:4000] + "x"
        )
        hanging = Hanging(9999, 9999, 9999, 9999)
        embed = messages.card(replace(entry, waits_until=date(2026, 1, 15)), date(2026, 1, 15), hanging)
        assert len(embed) <= 4096


# --- changing it


async def test_the_form_opens_with_what_is_kept_and_unchanged_changes_nothing(world: World) -> None:
    shown = await told(world)
    before = await cards.now(world)
    form = await world.maya.click(shown.response, label="Change")

    assert cards.filled(form) == {**{key: TOLD[key] for key in TOLD if key != "stage"}, "day": "15 Jan 2026"}
    result = await world.maya.submit_modal(form, cards.filled(form))
    assert "nothing was changed" in said(result)
    assert labels(result) == ["Enough for today"]
    assert await cards.now(world) == before
    assert len(await world.bot.services.undo.export(world.maya.id)) == 1


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        ({"company": " Bakery "}, {"company": "Bakery"}),
        ({"company": ""}, {"company": None}),
        ({"role": "cook"}, {"role": "cook"}),
        ({"role": "\u200b"}, {"role": None}),
        (
            {"heard_by": ["silence"]},
            {"heard_by": HeardBy.SILENCE, "stage": Stage.NEVER_HEARD_BACK, "path": SILENT_AFTER_AN_INTERVIEW},
        ),
        ({"heard_by": []}, {"heard_by": None}),
        ({"thought": "It was a bad day.\n\n\n\nOne of several."}, {"thought": "It was a bad day.\n\nOne of several."}),
        ({"thought": ""}, {"thought": None}),
        ({"day": "yesterday"}, {"happened_at": datetime(2026, 1, 14, 12, tzinfo=UTC)}),
        ({"day": ""}, {}),
        ({"day": "today", "role": "cook"}, {"role": "cook"}),
    ],
)
async def test_each_part_is_changed_alone_and_undo_brings_it_back(
    world: World, typed: dict[str, Any], changed: dict[str, Any]
) -> None:
    shown = await told(world)
    before = await cards.now(world)
    result = await cards.change(world, shown, **typed)

    assert await cards.now(world) == replace(before, **changed)
    if changed:
        assert said(result).startswith("Changed. You can undo it until")
        assert labels(result)[-2:] == ["Enough for today", "Undo"]
        await world.maya.click(result.response, label="Undo")
        assert await cards.now(world) == before


async def test_an_entry_emptied_of_everything_keeps_its_stage_and_undo_brings_all_back(world: World) -> None:
    shown = await told(world)
    before = await cards.now(world)
    result = await cards.change(world, shown, company="", role="", heard_by=[], thought="", day="")

    assert await cards.now(world) == replace(before, company=None, role=None, heard_by=None, thought=None)
    assert "**Interview**\n" in said(result)
    await world.maya.click(result.response, label="Undo")
    assert said(result) == "Undone. The entry is as it was before."
    assert await cards.now(world) == before
    card = await world.maya.click(result.response, label="Look at the entry")
    assert "**Interview · baker · Acme**" in said(card)


async def test_changes_are_undone_one_after_the_other_from_one_message(world: World) -> None:
    shown = await told(world)
    before = await cards.now(world)
    first = await cards.change(world, shown, company="Bakery")
    last = await cards.change(world, await cards.opened(world, before.id), role="cook")
    refusal = await world.maya.click(first.response, label="Undo")
    assert "Undo the later change first" in said(refusal)

    await world.maya.click(last.response, label="Undo")
    assert await cards.now(world) == replace(before, company="Bakery")
    await world.maya.click(last.response, label="Undo the one before")
    assert await cards.now(world) == before
    assert labels(last) == ["Look at the entry", "Bring the change back", "Enough for today"]


async def test_an_undo_that_is_refused_offers_the_one_that_comes_first(world: World) -> None:
    shown = await told(world)
    before = await cards.now(world)
    first = await cards.change(world, shown, company="Bakery")
    await cards.change(world, await cards.opened(world, before.id), role="cook")
    refusal = await world.maya.click(first.response, label="Undo")
    assert refusal.ephemeral
    assert labels(refusal) == ["Undo the later one", "Enough for today"]
    assert "Changed." in said(first), "the message of the first change stays, with its Undo"

    await world.maya.click(refusal.response, label="Undo the later one")
    assert await cards.now(world) == replace(before, company="Bakery")
    await world.maya.click(first.response, label="Undo")
    assert await cards.now(world) == before


async def test_an_undone_change_is_brought_back_and_taken_back_again_from_one_message(world: World) -> None:
    shown = await told(world)
    before = await cards.now(world)
    changed = await cards.change(world, shown, company="Bakery")
    await world.maya.click(changed.response, label="Undo")
    await world.restart()
    await world.maya.click(changed.response, label="Bring the change back")
    assert await cards.now(world) == replace(before, company="Bakery")
    await world.maya.click(changed.response, label="Undo")
    assert await cards.now(world) == before
    assert "Bring the change back" in labels(changed)


async def test_a_form_sent_twice_leaves_the_undo_of_the_first_time(world: World) -> None:
    shown = await told(world)
    before = await cards.now(world)
    changed = await cards.change(world, shown, company="Bakery")
    again = await cards.change(world, changed, company="Bakery")

    assert "nothing was changed" in said(again)
    await world.maya.click(changed.response, label="Undo")
    assert await cards.now(world) == before


async def test_a_form_for_an_entry_deleted_meanwhile_gives_the_words_back(world: World) -> None:
    shown = await told(world)
    entry = await cards.now(world)
    form = await world.maya.click(shown.response, label="Change")
    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    result = await world.maya.submit_modal(form, cards.filled(form) | {"thought": "A long new thought."})

    assert "isn't among yours any more" in said(result)
    assert "A long new thought." in said(result)
    assert result.ephemeral
    assert [type(error).__name__ for error in world.env.errors] == ["UserError"]


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({"company": "a" * 101}, "company is longer than 100"),
        ({"role": "a" * 101}, "role is longer than 100"),
        ({"thought": "a" * 4001}, "thought is longer than 4000"),
        ({"day": "16 Jan 2026"}, "still to come"),
        ({"day": "last Tuesday"}, "can't read that day"),
        ({"day": "1 Jan 1926"}, "more than fifty years ago"),
    ],
)
async def test_what_can_not_be_is_refused_and_the_words_come_back(
    world: World, typed: dict[str, str], refusal: str
) -> None:
    shown = await told(world)
    before = await cards.now(world)
    form = await world.maya.click(shown.response, label="Change")
    assert form.modal is not None
    forged = cards.filled(form) | {"thought": "What I had written"} | typed
    result = await forge.submit(world.maya, world.channel, form.modal["custom_id"], forged)

    assert refusal in said(result)
    assert {"thought": "What I had written", **typed}["thought"][:1000] in said(result)
    assert result.ephemeral
    assert await cards.now(world) == before
    assert [type(error).__name__ for error in world.env.errors] == ["UserError"]


# --- the day, where the member is


@pytest.mark.parametrize(
    ("zone", "utc", "today", "yesterday"),
    [
        # half past midnight, and half an hour before it
        ("Pacific/Kiritimati", datetime(2026, 1, 15, 10, 30, tzinfo=UTC), "16 Jan 2026", date(2026, 1, 15)),
        ("Pacific/Kiritimati", datetime(2026, 1, 15, 9, 30, tzinfo=UTC), "15 Jan 2026", date(2026, 1, 14)),
        ("Etc/GMT+12", datetime(2026, 1, 15, 11, 30, tzinfo=UTC), "14 Jan 2026", date(2026, 1, 13)),
        ("Etc/GMT+12", datetime(2026, 1, 15, 12, 30, tzinfo=UTC), "15 Jan 2026", date(2026, 1, 14)),
    ],
)
async def test_today_and_yesterday_are_the_members_own(
    world: World, zone: str, utc: datetime, today: str, yesterday: date
) -> None:
    world.clock.now = utc
    services = world.bot.services
    await services.members.set_zone(world.maya.id, zone, utc)
    shown = await cards.card(world, "test")
    form = await world.maya.click(shown.response, label="Change")
    assert cards.filled(form)["day"] == today
    result = await world.maya.submit_modal(form, cards.filled(form))
    assert "nothing was changed" in said(result), "today is neither to come nor another day"

    await cards.change(world, shown, day="yesterday")
    local = (await cards.now(world)).happened_at.astimezone(await services.members.local_zone(world.maya.id))
    assert (local.date(), local.hour) == (yesterday, 12)


@pytest.mark.parametrize(
    ("utc", "typed", "kept"),
    [
        # where a day begins first, it is tomorrow from ten o'clock on
        (datetime(2026, 1, 15, 10, tzinfo=UTC), "16 Jan 2026", True),
        (datetime(2026, 1, 15, 9, 59, tzinfo=UTC), "16 Jan 2026", False),
        (datetime(2026, 1, 15, 10, tzinfo=UTC), "17 Jan 2026", False),
    ],
)
async def test_where_no_zone_is_known_a_day_that_has_begun_anywhere_is_accepted(
    world: World, utc: datetime, typed: str, kept: bool
) -> None:
    world.clock.now = utc
    await cards.logged(world, "test")
    shown = await cards.change(world, await cards.opened(world, 1), day="yesterday")
    result = await cards.change(world, shown, day=typed)

    assert ("Changed." in said(result)) is kept
    assert ("still to come" in said(result)) is not kept
    assert (await cards.now(world)).happened_at == (utc if kept else datetime(2026, 1, 14, 12, tzinfo=UTC))
    assert len(world.env.errors) == (0 if kept else 1)


@pytest.mark.parametrize("zone", [None, "Europe/Berlin"])
async def test_the_form_says_whose_days_it_means_where_no_zone_is_known(world: World, zone: str | None) -> None:
    if zone:
        await world.bot.services.members.set_zone(world.maya.id, zone, world.clock())
    shown = await cards.card(world, "test")
    form = await world.maya.click(shown.response, label="Change")
    assert form.modal is not None
    [asked] = [each for each in form.modal["components"] if each["component"]["custom_id"] == "day"]

    assert ("UTC" in asked["description"]) is (zone is None)


async def test_a_day_that_was_kept_can_be_sent_again_after_a_move_to_the_east(world: World) -> None:
    members = world.bot.services.members
    await cards.logged(world, "test")
    world.clock.advance(days=3)
    shown = await cards.change(world, await cards.opened(world, 1), day="today")
    await members.set_zone(world.maya.id, "Pacific/Kiritimati", world.clock())
    result = await cards.change(world, shown, company="Acme")

    assert "Changed." in said(result)
