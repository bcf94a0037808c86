"""The first pages, as a stranger goes through them: yes, no, more, over a restart; and what they tried goes on."""

import discord
import pytest

from bot.routes import LOG_READ
from cogs.welcome import messages
from cogs.welcome.first_run import FirstRun
from tests import forge
from tests.conftest import CLOSED, World, buttons, labels, said, shown
from tests.prompts.acting import posted
from tests.welcome import acting
from tests.welcome.acting import (
    FIRST,
    MORE,
    NO,
    NOTICE,
    ON_FIRST,
    ON_SECOND,
    SECOND,
    YES_NO_DMS,
    agreeing,
    change,
    consent,
    first_page,
    rows,
    stranger,
    told,
    yeses,
)

THOUGHT = "I should have known better"


async def test_a_command_goes_on_in_place_of_the_pages_after_a_yes(world: World) -> None:
    sol = stranger(world)
    result = await sol.slash(world.channel, "rejected", stage="interview", company="Acme")
    page = first_page(result)
    assert result.ephemeral
    assert said(page).index(NOTICE.after_no) < said(page).index("I'm Onward"), "what happened comes first"
    assert buttons(page) == ON_FIRST
    await sol.click(page, label="Tell me more")
    assert MORE in said(page)
    assert buttons(page) == ["Next", "Back", "No, thank you", "Enough for today"]
    await sol.click(page, label="Back")
    await sol.click(page, label="Next")
    assert SECOND in said(page)
    assert NOTICE.sealed in said(page), "the suite runs with a key"
    assert buttons(page) == ON_SECOND
    await sol.click(page, label="Tell me more")
    assert "kept for 7 days" in said(page)
    await sol.click(page, label="Back")
    assert await consent(world, sol) is None
    done = await sol.click(page, label=ON_SECOND[0])

    assert shown(done).id == page.id
    assert "Reframe" in buttons(page)
    assert FIRST not in said(page)
    [entry] = await world.bot.services.rejections.export(sol.id)
    assert entry.company == "Acme"
    agreed = await consent(world, sol)
    assert agreed is not None
    assert (agreed.version, agreed.messages) == (NOTICE.version, True)
    [member] = await world.bot.services.members.export(sol.id)
    assert member.consented_at == world.clock()
    later = await sol.slash(world.channel, "win", what="I asked")
    assert FIRST not in said(later), "it is asked once"


async def test_a_form_opens_after_a_yes_and_what_is_sent_with_it_is_kept(world: World) -> None:
    sol = stranger(world)
    page = first_page(await sol.slash(world.channel, "rejected"))
    form = await agreeing(sol, page, YES_NO_DMS)
    assert form.modal is not None
    assert (said(page), buttons(page)) == (messages.FORM_IS_OPEN, [])
    saved = await sol.submit_modal(form, {"stage": ["interview"], "company": "Acme"})

    assert saved.ephemeral or shown(saved).id == page.id
    assert [each.company for each in await world.bot.services.rejections.export(sol.id)] == ["Acme"]
    agreed = await consent(world, sol)
    assert agreed is not None
    assert agreed.messages is False


async def test_a_message_of_their_own_goes_on_as_their_thought(world: World) -> None:
    sol = stranger(world)
    message = await sol.send(world.channel, THOUGHT)
    page = first_page(await sol.context_menu(world.channel, "Reframe this privately", message))
    assert said(page).index(NOTICE.after_thought) < said(page).index("I'm Onward")
    await agreeing(sol, page)

    assert f"> {THOUGHT}" in said(page)
    assert [own.thought for own in await world.bot.services.own_words.export(sol.id)] == [THOUGHT]


async def test_a_press_below_a_public_post_goes_on_privately_and_counts_there(world: World) -> None:
    sol, post = stranger(world), await posted(world)
    page = first_page(await sol.click(post, label="I thought about it"))
    done = await agreeing(sol, page)
    await world.env.settle()

    assert shown(done).id == page.id
    assert "count" in said(page)
    assert FIRST not in said(post)
    assert "1" in said(post).splitlines()[-1], "the number stands below the post"
    # A form that opens there is of its own member.
    tem = stranger(world, "tem")
    before = said(post)
    form = await agreeing(tem, first_page(await tem.click(post, label="Answer, just for me")))
    assert form.modal is not None
    kept = await tem.submit_modal(form, {"words": "rain"})
    assert said(post) == before
    assert kept.ephemeral
    [answer] = await world.bot.services.prompt_answers.export(tem.id)
    assert answer.words == "rain"


async def test_what_was_read_in_a_direct_message_is_read_from_there_after_the_yes(world: World) -> None:
    sol = world.env.create_stranger("sol")
    said_there = await told(world, sol, "Acme said no after the interview")
    page = first_page(await sol.click(said_there, label=LOG_READ.label))
    await sol.click(page, label="Next")
    form = await sol.click(page, label=acting.YES)

    assert form.modal is not None
    assert "Acme" in str(form.modal)


async def test_a_form_whose_member_is_known_no_more_waits_for_a_yes_or_is_given_back(world: World) -> None:
    for label in (acting.YES, NO):
        form = await world.maya.slash(world.channel, "rejected")
        change(world, "delete from members")
        before = rows(world.settings.database_path)
        page = first_page(await world.maya.submit_modal(form, {"stage": ["interview"], "company": "Acme"}))
        assert NOTICE.after_no in said(page)
        assert rows(world.settings.database_path) == before
        await agreeing(world.maya, page, label)
        assert "Acme" in said(page)

    assert said(page).startswith(messages.DECLINED)
    assert rows(world.settings.database_path) == before
    assert world.bot.gate.waiting(world.maya.id) is None


async def test_a_no_keeps_nothing_and_forgets_what_was_tried(world: World) -> None:
    sol = stranger(world)
    before = rows(world.settings.database_path)
    page = first_page(await sol.slash(world.channel, "win", what="I asked"))
    await sol.click(page, label=NO)
    assert (said(page), buttons(page)) == (messages.DECLINED, [])
    again = first_page(await sol.slash(world.channel, "plan"))
    await sol.click(again, label="Enough for today")
    assert said(again).startswith(messages.LEFT)
    assert said(again).endswith(CLOSED)
    assert labels(again) == []

    assert world.bot.gate.waiting(sol.id) is None
    assert rows(world.settings.database_path) == before
    for command in ("support", "help", "encourage"):
        assert FIRST not in said(await sol.slash(world.channel, command))


async def test_a_second_yes_does_no_harm(world: World) -> None:
    sol = stranger(world)
    page = first_page(await sol.slash(world.channel, "win", what="I asked"))
    await sol.click(page, label="Next")
    pressed = yeses(page)
    assert len(pressed) == 2
    await sol.click(page, label=acting.YES)
    text = said(page)
    for custom_id in pressed:
        again = await forge.press(sol, page, custom_id)
        assert said(again) == messages.ALREADY
    assert said(page) == text

    assert [win.words for win in await world.bot.services.wins.export(sol.id)] == ["I asked"]
    agreed = await consent(world, sol)
    assert agreed is not None
    assert agreed.messages is True


async def test_a_yes_does_what_its_own_page_asked_about_and_nothing_of_another_server(world: World) -> None:
    organising = discord.Permissions(manage_guild=True)
    elsewhere = world.env.create_guild("Elsewhere")
    there = elsewhere.create_text_channel("prompts")
    user = world.env.create_stranger("sol")
    sol = world.guild.add_member(user, roles=[world.guild.create_role("Organisers too", permissions=organising)])
    sol_there = elsewhere.add_member(user, roles=[elsewhere.create_role("Organisers", permissions=organising)])
    page = first_page(await sol.slash(world.channel, "win", what="I asked"))
    later = first_page(await sol_there.slash(there, "admin schedule add", channel=there, time="9:30", zone="UTC"))
    await sol_there.click(later, label="Next")
    [yes, _] = yeses(later)

    await agreeing(sol, page)
    assert (said(page), buttons(page)) == (messages.START_AGAIN, [])
    # Its number alone doesn't take it to another place.
    assert said(await forge.press(sol, page, yes)) == messages.ALREADY
    assert await world.bot.services.wins.export(sol.id) == []
    assert await world.bot.services.schedules.posts(world.guild.id) == []
    await sol_there.click(later, label=acting.YES)
    [post] = await world.bot.services.schedules.posts(elsewhere.id)
    assert (post.user_id, post.channel_id) == (sol.id, there.id)


@pytest.mark.parametrize("how", ["a restart", "a quarter of an hour"])
async def test_what_waits_no_more_is_to_be_started_again(world: World, how: str) -> None:
    sol = stranger(world)
    page = first_page(await sol.slash(world.channel, "win", what="I asked"))
    if how == "a restart":
        await world.restart()
    else:
        world.clock.advance(minutes=15)
        await world.bot.do_chores()
        assert not world.bot.gate._held
    await agreeing(sol, page)

    assert said(page) == messages.START_AGAIN
    assert await world.bot.services.wins.export(sol.id) == []
    assert FIRST not in said(await sol.slash(world.channel, "win", what="I asked"))


async def test_a_newer_notice_asks_anew_and_what_is_kept_stays_and_can_be_stopped(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9:30", zone="UTC")
    old = first_page(await stranger(world).slash(world.channel, "win", what="I asked"))
    monkeypatch.setattr(FirstRun, "version", NOTICE.version + 1)
    kept = rows(world.settings.database_path)
    page = first_page(await world.maya.slash(world.channel, "win", what="I asked"))
    await world.maya.click(page, label=NO)
    assert said(page) == messages.DECLINED_NOW
    assert rows(world.settings.database_path) == kept
    assert FIRST not in said(await world.maya.slash(world.channel, "nudges list"))
    world.clock.advance(hours=2)
    assert (await world.bot.run_due()).posted == 1

    await forge.press(world.maya, old, f"welcome:yes:1:{NOTICE.version}")
    agreed = await consent(world, world.maya)
    assert agreed is not None
    assert agreed.version == NOTICE.version, "the yes below an earlier notice is none to this one"
    page = first_page(await world.maya.slash(world.channel, "win", what="I asked"))
    await agreeing(world.maya, page)
    assert [win.words for win in await world.bot.services.wins.export(world.maya.id)] == ["I asked"]


async def test_who_was_here_before_anybody_was_asked_gets_what_they_set_and_is_asked_at_the_next_command(
    world: World,
) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9:30", zone="UTC")
    change(world, "update members set consent = null, consented_at = null, messages = null")
    world.clock.advance(hours=2)
    assert (await world.bot.run_due()).posted == 1
    nudge = world.maya.user.dm_channel.history()[-1]
    stopped = await world.maya.user.click(nudge, label="Pause a week")
    assert "Paused" in said(stopped), "whoever wants less has to agree to nothing"

    first_page(await world.maya.slash(world.channel, "nudges add", time="10:30"))


async def test_danger_comes_before_all_of_it(world: World) -> None:
    sol = stranger(world)
    first_page(await sol.slash(world.channel, "plan"))
    result = await sol.slash(world.channel, "reframe", thought="I want to kill myself")

    assert "People you can talk to" in said(result)
    assert FIRST not in said(result)
    assert world.bot.gate.waiting(sol.id) is None


async def test_of_so_many_only_the_last_wait(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.gate.MOST", 2)
    new = [stranger(world, name) for name in ("sol", "tem", "una")]
    for each in new:
        first_page(await each.slash(world.channel, "win", what="I asked"))

    assert [world.bot.gate.waiting(each.id) is not None for each in new] == [False, True, True]
