"""The views of /progress in words: how each is reached, and what it says and leaves unsaid."""

import pytest

from bot.rejections import Stage
from bot.wins import WinKind
from cogs.progress.lesson_messages import NO_LESSONS
from cogs.progress.messages import NOT_DRAWN, NOTHING_TO_FOLLOW, NOTHING_YET
from tests.conftest import World, buttons, labels, said, shown
from tests.progress.acting import VIEWS, applied, filled, look, press_by_hand, rejected, without_pictures, won

COUNTED_IN_UTC = (
    "Counted from what you logged, for you alone. Weeks and days are counted in UTC; the option zone of /settings "
    "takes yours."
)
OTHERS = [label for view, (_, label) in VIEWS.items() if view != "summary"]


@pytest.mark.parametrize("in_dm", [False, True])
async def test_each_view_is_reached_by_option_and_by_button_and_is_the_same(world: World, in_dm: bool) -> None:
    await filled(world)
    await without_pictures(world)
    member = world.maya.user if in_dm else world.maya
    for view, (title, label) in VIEWS.items():
        chosen = await (world.maya.user.slash("progress", view=view) if in_dm else look(world, view=view))
        assert said(chosen).startswith(f"{title}\n"), view
        assert chosen.ephemeral is not in_dm
        if view != "summary":
            start = await (world.maya.user.slash("progress") if in_dm else look(world))
            assert buttons(start) == [*OTHERS, "Enough for today"]
            pressed = await member.click(shown(start), label=label)
            assert said(pressed if view in {"funnel", "weeks"} else start) == said(chosen)
            assert labels(pressed if view in {"funnel", "weeks"} else start) == labels(chosen)
            assert shown(pressed).ephemeral is not in_dm


async def test_every_view_can_be_left_for_today_and_leads_on_over_a_restart(world: World) -> None:
    await filled(world)
    for view in VIEWS:
        await without_pictures(world)
        message = await look(world, view=view)
        on = next(label for label in buttons(message) if label in {each for _, each in VIEWS.values()})
        await world.restart()
        await without_pictures(world)
        before = said(message)
        pressed = await world.maya.click(shown(message), label=on)
        assert said(pressed) != before, view
        again = await look(world, view=view)
        await world.maya.click(shown(again), label="Enough for today")
        assert said(again).startswith(before), view
        assert labels(again) == []


async def test_the_summary_says_what_was_done_first_and_counts_the_noes_last(world: World) -> None:
    await filled(world)
    await rejected(world, stage=Stage.NEVER_HEARD_BACK)
    await rejected(world, stage=Stage.ROLE_CANCELLED)
    await won(world, WinKind.LEARNED, "again", days_ago=200)
    await applied(world, 5, days_ago=200)

    assert said(await look(world)).splitlines() == [
        "Looking back",
        "**What you did and learned**",
        "- In 2 weeks since 5 January there was something: an application, a win, a note in your jar, or a no "
        "written down",
        "- 10 applications counted",
        "- Learned something: twice",
        "- 1 note in your jar of strengths",
        "",
        "**What came back**",
        "- 1 of 10 applications led to a contact of some kind, 10 percent, as far as it is logged",
        "- 1 of your entries came as far as an interview",
        "- 4 entries in your log, 1 silence and 1 cancelled role among them",
        COUNTED_IN_UTC,
    ]


async def test_what_is_zero_is_not_said(world: World) -> None:
    await won(world, WinKind.OWN, "slept", days_ago=100)
    only_win = said(await look(world))
    assert only_win.splitlines()[:3] == ["Looking back", "**What you did and learned**", "- Something else: once"]
    assert "What came back" not in only_win
    assert "0" not in only_win

    await rejected(world, stage=Stage.BEFORE_CONTACT, member=world.tomas, days_ago=100)
    only_no = said(await look(world, world.tomas))
    assert only_no.splitlines()[:-1] == [
        "Looking back",
        "**What you did and learned**",
        "- At least 1 application, as your log shows",
        "",
        "**What came back**",
        "- 1 entry in your log",
    ]
    assert "0" not in only_no


async def test_a_counter_that_is_behind_is_told_with_what_the_log_shows(world: World) -> None:
    for _ in range(3):
        await rejected(world, stage=Stage.BEFORE_CONTACT, days_ago=100)
    await applied(world, 2, days_ago=100)
    at_least = "- 2 applications counted\n- At least 3 applications, as your log shows\n"
    assert at_least in said(await look(world))

    await applied(world, 1, days_ago=100)
    text = said(await look(world))
    assert "- 3 applications counted\n" in text
    assert "At least" not in text


async def test_a_jar_alone_is_something_in_its_week(world: World) -> None:
    await world.bot.services.jar.add(world.maya.id, "patient with people", world.clock())
    assert "- In 1 week since 12 January there was something" in said(await look(world))
    weeks = await look(world, view="weeks")

    assert "In 1 week since 12 January there was something" in said(weeks)
    assert "- Week of" not in said(weeks)
    assert "- 1 note put into your jar" in said(await look(world, view="month"))
    assert NOT_DRAWN not in said(weeks)
    assert shown(weeks).attachments == []


@pytest.mark.parametrize(("counted", "rate"), [(0, None), (9, None), (10, "1 of 10"), (200, "1 of 200")])
async def test_a_response_rate_needs_a_count_that_is_large_enough(world: World, counted: int, rate: str | None) -> None:
    await rejected(world, stage=Stage.SCREENING)
    await rejected(world, stage=Stage.BEFORE_CONTACT)
    if counted:
        await applied(world, counted)
    text = said(await look(world))

    assert ("percent" in text) is (rate is not None)
    assert rate is None or f"- {rate} applications led to a contact" in text


async def test_no_rate_is_told_where_the_wins_know_of_more_interviews_than_the_log(world: World) -> None:
    await rejected(world, stage=Stage.INTERVIEW)
    await applied(world, 20)
    await won(world, WinKind.INTERVIEW)
    assert "percent" in said(await look(world))

    await won(world, WinKind.INTERVIEW)
    assert "percent" not in said(await look(world))


async def test_whoever_has_logged_nothing_reads_kind_words_and_no_zero(world: World) -> None:
    texts: dict[str, str] = {}
    for view in VIEWS:
        message = await look(world, view=view)
        texts[view] = said(message)
        assert shown(message).attachments == [], view
        assert "0" not in texts[view].replace("2026", ""), view
        assert "Enough for today" in buttons(message), view
    assert texts["summary"] == f"Looking back\n{NOTHING_YET}"
    assert texts["funnel"] == NOTHING_TO_FOLLOW
    assert texts["lessons"] == f"In your own words\n{NO_LESSONS}"
    assert texts["month"] == "January 2026\nNothing was logged in January 2026."
    assert "nothing was logged here. That is all this says." in texts["weeks"]
    assert world.bot.services.pictures.process_id is None, "there was nothing to draw"


async def test_the_longest_words_of_all_fit_what_discord_takes(world: World) -> None:
    for _ in range(12):
        await won(world, WinKind.LEARNED, "*" * 300)
        await world.bot.services.jar.add(world.maya.id, "<" * 300, world.clock())
        await world.bot.services.own_words.write_note(world.maya.id, "_" * 1000, None, world.clock())
    for view in ("lessons", "month"):
        message = await look(world, view=view)
        assert r"\*\*\*" in said(message)
        await world.maya.click(shown(message), label="Enough for today")
        assert labels(message) == []


async def test_months_lead_back_and_forth_over_a_restart(world: World) -> None:
    await won(world, WinKind.OFFER, days_ago=20)
    await applied(world, 3, days_ago=20)
    await rejected(world, days_ago=20)
    await rejected(world)
    month = await look(world, view="month")
    assert said(month).startswith("January 2026\n**What came back**\n- 1 entry in your log\n")
    assert buttons(month) == ["The month before", "Summary", "Enough for today"]

    await world.restart()
    await world.maya.click(shown(month), label="The month before")
    assert said(month).splitlines() == [
        "December 2025",
        "**What you did**",
        "- 3 applications counted",
        "- An offer",
        "",
        "**What came back**",
        "- 1 entry in your log",
        COUNTED_IN_UTC,
    ]
    await world.maya.click(shown(month), label="The month before")
    assert said(month) == "November 2025\nNothing was logged in November 2025."
    assert buttons(month) == ["The month before", "The month after", "Summary", "Enough for today"]
    for _ in range(2):
        await world.restart()
        await world.maya.click(shown(month), label="The month after")
    assert said(month).startswith("January 2026\n")


async def test_a_month_tells_its_last_ten_wins_and_counts_the_rest(world: World) -> None:
    for number in range(1, 13):
        await won(world, WinKind.OWN, f"w{number}")

    assert said(await look(world, view="month")).splitlines() == [
        "January 2026",
        "**What you did**",
        *(f"- “w{number}”" for number in range(3, 13)),
        "- and 2 wins more before these",
        COUNTED_IN_UTC,
    ]


async def test_ids_typed_by_hand_show_a_view_of_ones_own(world: World) -> None:
    await rejected(world, "Acme")
    message = await look(world)
    for typed, heading in (
        ("100000000000000000:month", "January 1926\nNothing was logged"),
        ("999999999999999999:month", "January 1926\nNothing was logged"),
        ("1200:month", "January 1926\nNothing was logged"),
        ("999999999999999999:entries", "Your entries\n"),
        ("999999999999999999:summary", "Looking back\n"),
        ("0:nothing", "Looking back\n"),
        ("0", "Looking back\n"),
    ):
        await press_by_hand(world, world.maya, message, f"progress:view:{typed}")
        assert said(message).startswith(heading), typed


async def test_the_undo_that_another_message_promises_outlives_a_look_back(world: World) -> None:
    kept = await world.maya.slash(world.channel, "win", what="offer")
    before = said(kept)
    back = await world.maya.click(shown(kept), label="Look back")

    assert said(back).startswith("Looking back\n")
    assert back.ephemeral
    assert said(kept) == before
    await world.maya.click(shown(kept), label="Undo")
    assert "Undone" in said(kept)


async def test_a_look_back_is_the_same_whatever_others_logged(world: World) -> None:
    await filled(world)
    await without_pictures(world)
    alone = [said(await look(world, view=view)) for view in VIEWS]
    for number in range(30):
        await rejected(world, f"c{number}", member=world.tomas)
        await world.bot.services.wins.add(world.tomas.id, WinKind.OFFER, None, None, world.clock())
        await world.bot.services.jar.add(world.tomas.id, "loud", world.clock())
        await world.bot.services.applications.add(world.tomas.id, 9, world.clock())

    assert [said(await look(world, view=view)) for view in VIEWS] == alone
