"""The kinds of nudge: the step of the plan, and the look back at a week; what each says, and when it says nothing."""

from dataclasses import replace
from datetime import timedelta

from bot.checkins import Checkin
from bot.plans import Step, StepSource, StepState
from bot.rejections import Stage
from bot.schedules import Kind
from bot.wins import WinKind
from cogs.nudges.content import NUDGE_LINES
from tests.conftest import World, labels, said
from tests.encouragement.acting import rejected
from tests.nudges.acting import SHARED, arrived, comes, kept, nudge

LINES = NUDGE_LINES.load()

LOOK_BACK = {"kind": "look_back", "time": "9:30", "zone": "Berlin"}


async def on_the_plan(world: World, words: str) -> Step:
    now = world.clock()
    new = Step(0, world.maya.id, words, StepState.NOW, None, StepSource.OWN, None, None, None, now, now)
    taken = await world.bot.services.steps.take(new, now)
    assert taken is not None
    return taken[0]


async def test_a_plan_reminder_brings_the_one_next_step_and_is_silent_without_one(world: World) -> None:
    await nudge(world, kind="step", days="weekdays")
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).posted == 0
    assert arrived(world) == []

    step = await on_the_plan(world, "Ask *Sam* about the shift")
    message = await comes(world, days=1)
    assert "**Ask \\*Sam\\* about the shift**" in said(message)
    assert said(message).startswith(tuple(line.text for line in LINES.step))
    assert labels(message) == ["Done", "Not yet", "Let it go", "My plan", *SHARED]
    await world.restart()
    await world.maya.user.click(message, label="Done")
    done = await world.bot.services.steps.find(world.maya.id, step.id)
    assert done is not None
    assert done.state is StepState.DONE


async def test_on_the_morning_on_which_a_step_comes_by_itself_no_reminder_brings_it_too(world: World) -> None:
    for time in ("8:30", "9:30"):
        await nudge(world, kind="step", time=time)
    services, tomorrow = world.bot.services, world.clock().date() + timedelta(days=1)
    step = await on_the_plan(world, "Call the office")
    await services.steps.edit(world.maya.id, step.id, lambda each: replace(each, due_on=tomorrow), world.clock())
    about = world.maya.id, Kind.STEP_DAY, step.id
    await services.schedules.remind(*about, tomorrow, 9 * 60, "Europe/Berlin", world.clock())
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).posted == 1
    for minutes, posted in ((22 * 60 + 30, 0), (30, 1), (30, 0)):
        world.clock.advance(minutes=minutes)
        assert (await world.bot.run_due()).posted == posted
    world.clock.advance(days=1)
    assert (await world.bot.run_due()).posted == 2


async def test_a_look_back_counts_the_week_with_effort_first_and_the_noes_last(world: World) -> None:
    services, maya = world.bot.services, world.maya.id
    await services.applications.add(maya, 9, world.clock() - timedelta(days=8))
    added = await world.maya.slash(
        world.channel, "nudges add", kind="look_back", time="9:30", days="Thu", zone="Berlin"
    )
    assert "a look back at your week by direct message, on Thursdays at 09:30" in said(added)
    now = world.clock() + timedelta(hours=1)
    world.clock.now = now
    await services.applications.add(maya, 2, now)
    await services.applications.add(maya, 1, now)
    await services.checkins.begin(Checkin(0, maya, None, 3, None, None, now, now))
    step = await on_the_plan(world, "Call the office")
    await services.steps.edit(maya, step.id, lambda each: replace(each, state=StepState.DONE, ended_at=now), now)
    await services.wins.add(maya, WinKind.OWN, "I asked", None, now)
    for stage in (Stage.INTERVIEW, Stage.SCREENING):
        await rejected(world, stage)
    await services.applications.add(world.tomas.id, 50, now)

    message = await comes(world, minutes=1)
    assert said(message).splitlines()[-5:] == [
        "- 3 applications",
        "- 1 check-in",
        "- 1 step done",
        "- 1 win kept",
        "- 2 no's that you wrote down",
    ]
    assert any(line.text in said(message) for line in LINES.week)
    assert labels(message) == ["Look back", *SHARED]

    await rejected(world, Stage.INTERVIEW)
    noes = await comes(world, days=7)
    assert any(line.text in said(noes) for line in LINES.noes)
    assert said(noes).splitlines()[-1] == "Written down in these days: one no."
    quiet = await comes(world, days=7)
    assert any(line.text in said(quiet) for line in LINES.quiet)
    assert "- " not in said(quiet)


async def test_several_days_for_a_look_back_and_an_unknown_kind_are_refused(world: World) -> None:
    refused = await world.maya.slash(
        world.channel, "nudges add", kind="look_back", time="9:30", days="daily", zone="UTC"
    )

    assert "one day of the week" in said(refused)
    assert await kept(world) == []
    assert len(world.env.errors) == 1
