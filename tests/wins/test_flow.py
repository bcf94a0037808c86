"""/win: the panel, each kind, own words, Undo, and the interview of an entry, as a member uses them."""

import pytest

from bot.rejections import Stage
from bot.undoing import BACK
from bot.wins import WinKind
from cogs.wins import messages
from cogs.wins.content import ACKNOWLEDGEMENTS
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.wins.acting import LOGGED, PANEL, rejected, wins

AT_ONCE = [WinKind.INTERVIEW, WinKind.FEEDBACK, WinKind.SENT_MAIL, WinKind.OFFER]


def fitting(kind: WinKind) -> set[str]:
    return {each.text for each in ACKNOWLEDGEMENTS.load().for_kind(kind)}


async def test_without_an_option_a_panel_shows_everything(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")

    assert said(panel) == "Something that went well has a place here, whatever its size."
    assert buttons(panel) == PANEL
    assert [option["label"] for option in options(panel)] == [kind.label for kind in WinKind]
    assert panel.ephemeral


async def test_the_panel_shows_the_count_and_the_reward_once_there_are_any(world: World) -> None:
    await world.bot.services.applications.add(world.maya.id, 1, world.clock())
    await world.bot.services.jar.set_reward(world.maya.id, "a *long* bath", world.clock())
    panel = await world.maya.slash(world.channel, "win")

    assert "Counted so far: 1 application." in said(panel)
    assert r"Your reward: a \*long\* bath" in said(panel)


@pytest.mark.parametrize("what", ["\u200b\u2060", "  ", "\u3164"])
async def test_words_in_which_nothing_can_be_seen_are_no_words(world: World, what: str) -> None:
    assert buttons(await world.maya.slash(world.channel, "win", what=what)) == PANEL
    assert await wins(world) == []


@pytest.mark.parametrize("kind", AT_ONCE)
async def test_a_kind_is_kept_and_acknowledged_in_words_of_its_own(world: World, kind: WinKind) -> None:
    result = await world.maya.slash(world.channel, "win", what=f" {kind.label.upper()} ")

    assert said(result).split("\n\n")[0] in fitting(kind)
    assert f"-# Saved for you alone: {kind.label}. You can undo it until <t:1768464600:t>." in said(result)
    assert buttons(result) == LOGGED
    assert result.ephemeral
    assert [(win.kind, win.words, win.rejection_id) for win in await wins(world)] == [(kind, None, None)]


@pytest.mark.parametrize("kind", AT_ONCE)
async def test_a_kind_is_chosen_on_the_panel_after_a_restart(world: World, kind: WinKind) -> None:
    panel = await world.maya.slash(world.channel, "win")
    await world.restart()
    await world.maya.select(shown(panel), [kind.value])

    assert said(panel).split("\n\n")[0] in fitting(kind)
    assert buttons(panel) == LOGGED
    assert [win.kind for win in await wins(world)] == [kind]


async def test_something_learned_may_be_put_into_words_or_not(world: World) -> None:
    for text in ("Ask for the salary first", " "):
        panel = await world.maya.slash(world.channel, "win")
        form = await world.maya.select(shown(panel), ["learned"])
        await world.maya.submit_modal(form, {"words": text})

    assert said(panel).split("\n\n")[0] in fitting(WinKind.LEARNED)
    assert [win.words for win in await wins(world)] == [None, "Ask for the salary first"]


async def test_something_else_needs_words(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")
    form = await world.maya.select(shown(panel), ["own"])
    refusal = await world.maya.submit_modal(form, {"words": "\u200b"})

    assert "no words in it" in said(refusal)
    assert refusal.ephemeral
    assert buttons(panel) == PANEL
    assert await wins(world) == []
    assert len(world.env.errors) == 1

    form = await world.maya.slash(world.channel, "win", what="something ELSE")
    kept = await world.maya.submit_modal(form, {"words": "Slept\nwell"})
    assert said(kept).split("\n\n")[0] in fitting(WinKind.OWN)
    assert "Saved for you alone: “Slept well”. You can" in said(kept)


async def test_anything_else_that_is_typed_is_kept_in_those_words(world: World) -> None:
    result = await world.maya.slash(world.channel, "win", what="I called **them** <@1> @everyone https://x.org")

    assert said(result).split("\n\n")[0] in fitting(WinKind.OWN)
    assert r"“I called \*\*them\*\* \<\@1\> \@everyone https\:\/\/x.org”. You can" in said(result)
    assert buttons(result) == ["Change words", *LOGGED[1:]]
    [win] = await wins(world)
    assert (win.kind, win.words) == (WinKind.OWN, "I called **them** <@1> @everyone https://x.org")
    sent = [request.json for request in world.env.http_requests if request.path.endswith("/callback")]
    assert all(body["data"]["allowed_mentions"] == {"parse": []} for body in sent)


async def test_acknowledgements_do_not_repeat_before_all_were_said(world: World) -> None:
    wording = fitting(WinKind.OFFER)
    heard = [await world.maya.slash(world.channel, "win", what="an offer") for _ in wording]

    assert {said(each).split("\n\n")[0] for each in heard} == wording


async def test_a_chosen_reward_is_remembered_with_a_win(world: World) -> None:
    await world.bot.services.jar.set_reward(world.maya.id, "a *long* bath", world.clock())
    result = await world.maya.slash(world.channel, "win", what="got feedback")

    assert said(result).split("\n\n")[1] == r"The reward you chose: a \*long\* bath"


async def test_words_are_taken_up_to_their_limit(world: World) -> None:
    await world.maya.slash(world.channel, "win", what="*" * 300)
    form = await world.maya.slash(world.channel, "win", what="learned something")
    assert form.modal is not None
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": "a" * 301})

    assert "longer than 300 characters" in said(refusal)
    assert [win.words for win in await wins(world)] == ["*" * 300]
    assert len(world.env.errors) == 1


async def test_too_many_words_in_the_command_are_refused(world: World) -> None:
    result = await forge.call(world.maya, world.channel, "win", what="a" * 301)

    assert "Nothing was saved" in said(result)
    assert await wins(world) == []
    assert len(world.env.errors) == 1


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", [*(kind.label for kind in WinKind), "+1 application"]),
        ("INTER", ["Reached an interview"]),
        ("application", ["+1 application"]),
        (" I slept\u200b well", ["I slept well"]),
        ("\u200b", [*(kind.label for kind in WinKind), "+1 application"]),
        ("a" * 101, []),
    ],
)
async def test_kinds_are_offered_while_typing(world: World, typed: str, offered: list[str]) -> None:
    choices = await world.maya.autocomplete(world.channel, "win", "what", typed)

    assert [choice["value"] for choice in choices] == offered


async def test_it_works_in_the_dm_and_stays_to_be_read_again(world: World) -> None:
    panel = await world.maya.user.slash("win")
    await world.maya.user.select(shown(panel), ["sent_mail"])

    assert not panel.ephemeral
    assert said(panel).split("\n\n")[0] in fitting(WinKind.SENT_MAIL)


async def test_undo_deletes_the_win_for_ten_minutes_and_no_longer(world: World) -> None:
    in_time = await world.maya.slash(world.channel, "win", what="got feedback")
    too_late = await world.maya.slash(world.channel, "win", what="an offer")
    await world.restart()
    world.clock.advance(minutes=10)
    await world.maya.click(shown(in_time), label="Undo")
    world.clock.advance(milliseconds=1)
    refusal = await world.maya.click(shown(too_late), label="Undo")

    assert said(in_time) == "Undone. That win is deleted."
    assert "ten minutes" in said(refusal)
    assert [win.kind for win in await wins(world)] == [WinKind.OFFER]


async def test_what_was_undone_by_mistake_is_brought_back_over_a_restart(world: World) -> None:
    logged = await world.maya.slash(world.channel, "win", what="slept well")
    await world.maya.click(shown(logged), label="Undo")
    assert buttons(logged) == ["Bring it back", "Enough for today"]
    await world.restart()
    await world.maya.click(shown(logged), label="Bring it back")
    assert said(logged) == BACK
    assert buttons(logged) == ["Undo", "Enough for today"]
    assert [win.words for win in await wins(world)] == ["slept well"]

    await world.maya.click(shown(logged), label=buttons(logged)[0])
    assert said(logged) == "Undone. That win is deleted."
    assert await wins(world) == []


async def test_words_are_added_in_a_message_of_their_own(world: World) -> None:
    logged = await world.maya.slash(world.channel, "win", what="got feedback")
    await world.restart()
    form = await world.maya.click(shown(logged), label="Add words")
    added = await world.maya.submit_modal(form, {"words": "They *liked* the test"})

    assert r"Saved for you alone: Got feedback, “They \*liked\* the test”. You can undo it" in said(added)
    assert buttons(logged) == LOGGED, "its Undo is still there"
    await world.maya.click(shown(added), label="Undo")
    assert said(added) == "Undone. The win is as it was before."
    assert [win.words for win in await wins(world)] == [None]


async def test_enough_for_today_leaves_undo(world: World) -> None:
    for what, left in (("an offer", ["Undo"]), (None, [])):
        message = await world.maya.slash(world.channel, "win", **({"what": what} if what else {}))
        before = said(message)
        await world.maya.click(shown(message), label="Enough for today")
        assert said(message).startswith(before)
        assert buttons(message) == left


@pytest.mark.parametrize("stage", [Stage.INTERVIEW, Stage.FINAL_ROUND])
async def test_an_entry_that_reached_interview_is_counted_once(world: World, stage: Stage) -> None:
    entry = await rejected(world, stage, "*Acme*")
    before = await world.maya.slash(world.channel, "win")
    counted = await forge.press(world.maya, shown(before), f"wins:interview:{entry.id}")
    await world.restart()
    again = await forge.press(world.maya, shown(before), f"wins:interview:{entry.id}")

    assert said(counted).split("\n\n")[0] in fitting(WinKind.INTERVIEW)
    assert r"Reached an interview (\*Acme\*). You can undo it" in said(counted)
    assert counted.ephemeral
    assert buttons(before) == PANEL, "the message that it was pressed on stays"
    assert "counted as a win already" in said(again)
    assert again.ephemeral
    assert [win.rejection_id for win in await wins(world)] == [entry.id]


async def test_after_undo_an_interview_can_be_counted_anew(world: World) -> None:
    entry = await rejected(world, Stage.INTERVIEW)
    panel = await world.maya.slash(world.channel, "win")
    for _ in range(2):
        counted = await forge.press(world.maya, shown(panel), f"wins:interview:{entry.id}")
        assert said(counted).split("\n\n")[0] in fitting(WinKind.INTERVIEW)
        await world.maya.click(shown(counted), label="Undo")

    assert await wins(world) == []


async def test_a_deleted_win_comes_back_though_its_entry_was_counted_anew(world: World) -> None:
    services, now = world.bot.services, world.clock()
    entry = await rejected(world, Stage.INTERVIEW)
    first = await services.wins.add(world.maya.id, WinKind.INTERVIEW, "with the whole team", entry.id, now)
    assert first is not None
    change = await services.wins.remove(world.maya.id, first[0].id, now)
    assert change is not None
    await services.wins.add(world.maya.id, WinKind.INTERVIEW, None, entry.id, now)
    await services.undo.undo(world.maya.id, change, now)

    assert [(win.words, win.rejection_id) for win in await wins(world)] == [
        (None, entry.id),
        ("with the whole team", None),
    ]


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage not in {Stage.INTERVIEW, Stage.FINAL_ROUND}])
async def test_an_entry_without_an_interview_has_none_to_count(world: World, stage: Stage) -> None:
    entry = await rejected(world, stage)
    panel = await world.maya.slash(world.channel, "win")
    refusal = await forge.press(world.maya, shown(panel), f"wins:interview:{entry.id}")

    assert "didn't come as far as an interview" in said(refusal)
    assert await wins(world) == []


async def test_an_entry_that_is_gone_or_anothers_is_not_counted(world: World) -> None:
    entry = await rejected(world, Stage.INTERVIEW)
    theirs = await world.tomas.slash(world.channel, "win")
    foreign = await forge.press(world.tomas, shown(theirs), f"wins:interview:{entry.id}")
    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    own = await world.maya.slash(world.channel, "win")
    gone = await forge.press(world.maya, shown(own), f"wins:interview:{entry.id}")

    assert said(foreign) == said(gone)
    assert "isn't among yours any more" in said(gone)
    assert await wins(world) == await wins(world, world.tomas) == []


async def test_a_kind_that_is_none_is_answered(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")
    result = await forge.choose(world.maya, shown(panel), "wins:kind:0", "none")

    assert said(result) == "That isn't among what can be chosen. Nothing was saved."
    assert result.ephemeral
    assert await wins(world) == []


async def test_what_was_told_in_a_message_is_kept_once_however_often_it_is_pressed(world: World) -> None:
    told = shown(await world.maya.slash(world.channel, "help"))
    await forge.press(world.maya, told, "wins:keep-this:0:offer")
    again = await forge.press(world.maya, told, "wins:keep-this:0:offer")
    assert said(again) == messages.JUST_KEPT
    await forge.press(world.maya, told, "wins:keep-this:0:feedback")
    assert [win.kind for win in await wins(world)] == [WinKind.FEEDBACK, WinKind.OFFER]

    # Another one, told of later, and one that is named: both count.
    world.clock.advance(minutes=10, seconds=1)
    await forge.press(world.maya, told, "wins:keep-this:0:offer")
    await world.maya.slash(world.channel, "win", what=WinKind.OFFER.label)
    assert [win.kind for win in await wins(world)].count(WinKind.OFFER) == 3
