"""The browser demo from its start page to Ctrl-C, in a real Chromium."""

import signal
from collections.abc import AsyncGenerator
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.browser.demo_page import DemoPage, chromium
from tests.processes import Bot, running

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="no Chromium: neither /usr/bin/chromium nor one on the PATH"),
]

JOB_HUNT = "#job-hunt, as Maya"
DAILY = "#daily-encouragement, as Robin"
NEWCOMER = "#job-hunt, as Noor who is new here"
MAYAS_DM = "Maya's direct messages with Onward"

LONDON = ZoneInfo("Europe/London")
POST_AT, NUDGE_AT = time(9, 30), time(17)

#: More than enough: who starts the demo on a Saturday sees three posts before Monday's nudge.
MOST_SKIPS = 8


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncGenerator[Bot]:
    async with running("demo", cwd=tmp_path, settings={"DEMO_PORT": "0"}) as bot:
        yield bot


@pytest.fixture
async def demo(bot: Bot) -> AsyncGenerator[DemoPage]:
    start = (await bot.line("Onward demo: ")).removeprefix("Onward demo: ")
    async with DemoPage.visiting(start) as demo:
        yield demo
        assert demo.errors == []


async def skip_to_next_post(demo: DemoPage) -> datetime:
    """Run /demo skip and return the instant that the demo's clock is moved to."""
    answers = demo.answers("demo")
    before = await answers.count()
    await demo.run("demo skip", how="to the next scheduled post")
    await expect(answers).to_have_count(before + 1)
    return await demo.named_instant(answers.last)


async def stop(bot: Bot) -> None:
    """Press Ctrl-C and expect a quiet end."""
    assert await bot.stop(signal.SIGINT) == 0, bot.everything
    assert "Traceback" not in bot.everything


async def test_a_no_is_logged_then_seen_another_way_and_asked_about(bot: Bot, demo: DemoPage) -> None:
    await demo.open(JOB_HUNT)
    await demo.run("rejected")
    await demo.submit_form("interview", company="Hill & Rowe", role="care assistant")
    await expect(demo.newest).to_contain_text("Saved for you alone: Interview · care assistant · Hill & Rowe.")
    await expect(demo.newest).to_contain_text("Only you can see this")

    await demo.press("Reframe")
    await expect(demo.newest).to_contain_text("Another way to see it")
    await expect(demo.newest).to_contain_text("About: Interview · care assistant · Hill & Rowe")
    await demo.press("Enough for today")
    await expect(demo.newest.get_by_role("button", name="Another")).to_have_count(0)

    await demo.press("Ask for feedback", message=-2)
    await demo.submit_form("interview")
    await expect(demo.newest).to_contain_text("Whom, in this order")
    await demo.newest.get_by_role("button").first.click()
    await demo.press("Write the draft")
    await expect(demo.newest.locator("pre")).to_contain_text("care assistant")
    await expect(demo.newest).to_contain_text("Tone check")
    assert len(await demo.messages()) == 3
    await stop(bot)


async def test_a_newcomer_is_asked_first_and_what_was_begun_goes_on_after_a_yes(bot: Bot, demo: DemoPage) -> None:
    await demo.open(NEWCOMER)
    await demo.run("rejected", company="Hill & Rowe", stage="Interview")
    await expect(demo.newest).to_contain_text("page one of two")
    await demo.press("Next")
    await expect(demo.newest).to_contain_text("page two of two")
    await demo.press("Yes, without DMs")
    await expect(demo.newest).to_contain_text("Saved for you alone: Interview · Hill & Rowe.")
    await stop(bot)


async def test_plain_words_in_a_dm_lead_to_the_members_own(bot: Bot, demo: DemoPage) -> None:
    await demo.open(MAYAS_DM)
    before = await demo.all_messages.count()
    await demo.say("got rejected by Acme after the final round, I'm useless")
    await expect(demo.all_messages).to_have_count(before + 2)
    await expect(demo.newest).to_contain_text("What I read in it")
    await expect(demo.newest).to_contain_text("Final round")

    await demo.press("Reframe that thought")
    await expect(demo.newest).to_contain_text("I'm useless")
    await demo.choose("Putting a label on myself")
    await expect(demo.newest).to_contain_text("Three ways to see it as well")
    await demo.newest.get_by_role("button").first.click()
    await demo.press("As it stands")
    await demo.press("Keep it")
    await expect(demo.newest).to_contain_text("Kept for you alone")
    await stop(bot)


async def test_looking_back_shows_the_entries_and_draws_the_funnel(bot: Bot, demo: DemoPage) -> None:
    await demo.open(JOB_HUNT)
    await demo.run("progress")
    await expect(demo.newest).to_contain_text("What you did and learned")
    await demo.press("Entries")
    await expect(demo.newest).to_contain_text("Harbour Hotel")

    await demo.run("progress", view="Funnel")
    picture = demo.newest.locator("img.attachment-image")
    await expect(picture).to_have_js_property("naturalWidth", 1200)
    # Ctrl-C ends the process that draws, too: `stop` would wait for it.
    await stop(bot)


async def test_moving_the_clock_brings_the_channels_post_and_then_mayas_nudge(bot: Bot, demo: DemoPage) -> None:
    await demo.open(JOB_HUNT)
    now = await skip_to_next_post(demo)
    assert now.astimezone(LONDON).time() == POST_AT

    await demo.open(DAILY)
    await expect(demo.sent_at).to_have_attribute("datetime", now.isoformat())
    await expect(demo.newest).to_contain_text("One just for me")

    for _ in range(MOST_SKIPS):
        now = await skip_to_next_post(demo)
        if now.astimezone(LONDON).time() == NUDGE_AT:
            break
        await expect(demo.sent_at).to_have_attribute("datetime", now.isoformat())  # the page has caught up
    assert now.astimezone(LONDON).time() == NUDGE_AT
    assert now.astimezone(LONDON).weekday() < 5

    await demo.open(MAYAS_DM)
    await expect(demo.sent_at).to_have_attribute("datetime", now.isoformat())
    await expect(demo.newest).to_contain_text("Pause a week")
    await stop(bot)
