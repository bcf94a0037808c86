"""Reviews that have ended, as a member looks through them: pages, one opened, deleted and brought back."""

from datetime import timedelta

from bot.reflections import Mode
from cogs.reflecting import ended_messages, messages
from tests import forge
from tests.conftest import MORNING, World, buttons, options, said, shown
from tests.reflecting.acting import begun, entry, keep, kept, written_down


async def listed(world: World):
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    await world.maya.click(offered, label="Earlier ones")
    return offered


async def test_they_are_listed_newest_first_in_pages_with_the_members_own_day(world: World) -> None:
    # Not in the order in which they were begun.
    for number in (20, *range(20)):
        await keep(world, lesson=f"Lesson *{number}*", ended_at=MORNING + timedelta(minutes=number))
    page = await listed(world)
    first = said(page)
    assert first.splitlines()[:3] == ["Earlier reviews", "<t:1768465200:d> · After a no", "-# Lesson \\*20\\*"]
    assert options(page)[0]["label"] == "After a no · 15 Jan 2026"
    assert options(page)[0]["description"] == "Lesson *20*"
    await world.restart()
    for _ in range(2):
        await world.maya.click(page, label="Older")
    assert [each["description"] for each in options(page)] == ["Lesson *0*"]
    await forge.press(world.maya, page, "reflect:earlier:2")
    assert said(page) == ended_messages.NO_OLDER
    await world.maya.click(page, label="Newest")
    assert said(page) == first
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Honolulu", world.clock())
    assert options(await listed(world))[0]["label"] == "After a no · 14 Jan 2026"


async def test_one_is_opened_with_its_entry_and_deleted_with_undo(world: World) -> None:
    await begun(world, Mode.FIT)
    assert said(await listed(world)) == ended_messages.NONE_EARLIER, "what is half done is not among them"
    meant = await entry(world, company="*Acme*")
    await keep(world, rejection_id=meant.id)
    page = await listed(world)
    await world.maya.select(page, ["2"])
    assert "It held." in said(page)
    assert said(page).endswith("About: Interview · *Acme*\nOnly you see this.")
    await world.maya.click(page, label="Delete")
    assert said(page) == "That review is deleted.\n-# You can undo it until <t:1768464600:t>."
    assert len(await kept(world)) == 1
    assert said(await forge.press(world.maya, page, "reflect:delete:2")) == messages.GONE
    below = shown(await world.maya.click(page, label="All earlier ones"))
    assert said(below) == ended_messages.NONE_EARLIER

    await world.maya.click(page, label="Undo")
    back = shown(await world.maya.click(page, label="Look at it"))
    assert "It held." in said(back)


async def test_the_questions_of_a_deleted_review_stay_in_the_log(world: World) -> None:
    step = await begun(world, Mode.AFTER_INTERVIEW)
    await world.maya.click(step, label="Pass")
    step = await written_down(world, step, "Why *us*?")
    step = shown(await world.maya.click(step, label="Close it here"))
    assert "**What they asked**\n- Why \\*us\\*?" in said(step), "with questions alone it is not empty"
    opened = shown(await world.maya.click(step, label="Look at it"))
    assert "**What they asked**\n- Why \\*us\\*?" in said(opened)
    await world.maya.click(opened, label="Delete")
    assert "The questions that you wrote down stay in your question log." in said(opened)
    assert [each.words for each in await world.bot.services.asked.newest(world.maya.id)] == ["Why *us*?"]


async def test_all_that_was_written_is_read_page_by_page(world: World) -> None:
    ids = ("re-well-held", "re-sign-known", "re-imp-learn", "re-ev-film", "re-les-sentence")
    answers = tuple((each, "*" * 1000) for each in ids)
    await keep(world, questions=ids, answers=answers, lesson="*" * 1000)
    page = await listed(world)
    await world.maya.select(page, ["1"])
    assert said(page).endswith("Page 1 of 5.")
    shares = [said(page).count("\\*")]
    for _ in range(4):
        await world.maya.click(page, label="Read on")
        shares.append(said(page).count("\\*"))
    assert sum(shares) == 5000
    assert "Read on" not in buttons(page)
    await forge.press(world.maya, page, "reflect:page:1:99")
    assert said(page).endswith("Page 1 of 5."), "a page that isn't there leads to the first"
