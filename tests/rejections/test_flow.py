"""/rejected and its buttons, as a member uses them."""

import pytest

from bot.forms import BaseModal
from bot.rejections import HeardBy, Rejection, Stage
from bot.undoing import BACK
from cogs.rejections.content import ACKNOWLEDGEMENTS
from tests import forge
from tests.conftest import World, labels, said
from tests.rejections.cards import primary

#: few on such a day; the rest is at the entry
BUTTONS = ["Reframe", "Ask for feedback", "Look in on me", "Look at the entry", "Enough for today", "Undo"]


async def kept(world: World) -> list[Rejection]:
    return await world.bot.services.rejections.older(world.maya.id, 10)


@pytest.mark.parametrize("stage", list(Stage))
async def test_each_stage_is_acknowledged_in_words_of_its_own(world: World, stage: Stage) -> None:
    result = await world.maya.slash(world.channel, "rejected", stage=stage.value, company="Acme", role="baker")

    fitting = {each.text for each in ACKNOWLEDGEMENTS.load().fitting(stage, None)}
    assert said(result).split("\n\n")[0] in fitting
    assert f"{stage.label} · baker · Acme" in said(result)
    assert labels(result) == BUTTONS
    assert primary(result) == ["Reframe"], "one thing at most stands out"
    assert result.ephemeral


async def test_acknowledgements_do_not_repeat_before_all_were_said(world: World) -> None:
    wording = ACKNOWLEDGEMENTS.load().fitting(Stage.INTERVIEW, None)
    heard = [
        said(await world.maya.slash(world.channel, "rejected", stage="interview")).split("\n\n")[0] for _ in wording
    ]

    assert sorted(heard) == sorted(each.text for each in wording)


async def test_without_a_stage_a_form_opens_with_what_was_given(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected", company="Acme")

    assert shown.modal is not None
    fields = [each["component"] for each in shown.modal["components"]]
    assert [each["custom_id"] for each in fields] == ["stage", "company", "role", "heard_by", "thought"]
    assert fields[1]["value"] == "Acme"
    result = await world.maya.submit_modal(shown, {"stage": ["final_round"], "company": "Acme", "role": ""})
    assert "Final round · Acme" in said(result)
    assert result.ephemeral


async def test_all_of_the_form_is_kept_and_the_thought_is_not_repeated(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    typed = {
        "stage": ["test"],
        "company": "Acme",
        "role": "baker",
        "heard_by": ["phone"],
        "thought": "I froze.\n\nAgain.",
    }
    result = await world.maya.submit_modal(shown, typed)

    [entry] = await kept(world)
    assert (entry.stage, entry.company, entry.role) == (Stage.TEST, "Acme", "baker")
    assert (entry.heard_by, entry.thought) == (HeardBy.PHONE, "I froze.\n\nAgain.")
    assert entry.path == (Stage.TEST,)
    assert entry.happened_at == entry.created_at == world.clock()
    assert "froze" not in said(result), "the reply may be read over a shoulder"


async def test_only_the_stage_is_needed(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    typed = {"stage": ["test"], "company": "", "role": "  ", "heard_by": [], "thought": " \n "}
    result = await world.maya.submit_modal(shown, typed)

    assert "Saved for you alone: Test or task." in said(result)
    [entry] = await kept(world)
    assert (entry.stage, entry.company, entry.role) == (Stage.TEST, None, None)
    assert (entry.heard_by, entry.thought) == (None, None)


async def test_a_thought_as_long_as_the_form_takes_is_kept_whole(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    thought = ("I froze. " * 500)[:4000]
    await world.maya.submit_modal(shown, {"stage": ["interview"], "thought": thought})

    [entry] = await kept(world)
    assert entry.thought == thought


async def test_in_the_dm_the_reply_stays_to_be_read_again(world: World) -> None:
    result = await world.maya.user.slash("rejected", stage="screening")

    assert not result.ephemeral
    assert labels(result) == BUTTONS


async def test_undo_deletes_the_entry_and_says_so(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    await world.maya.click(logged.response, label="Undo")

    assert said(logged) == "Undone. That entry is deleted."
    assert labels(logged) == ["Bring it back", "Enough for today"]
    assert await kept(world) == []


async def test_an_entry_undone_is_brought_back_from_the_same_message_also_after_a_restart(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    before = await kept(world)
    await world.maya.click(logged.response, label="Undo")
    await world.restart()
    await world.maya.click(logged.response, label="Bring it back")

    assert said(logged) == BACK
    assert labels(logged) == ["Look at the entry", "Undo", "Enough for today"]
    assert await kept(world) == before


async def test_the_entry_is_looked_at_below_the_message_that_keeps_its_undo(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    before = said(logged)
    card = await world.maya.click(logged.response, label="Look at the entry")

    assert "**Test or task · Acme**" in said(card)
    assert (said(logged), labels(logged)) == (before, BUTTONS)


async def test_silence_after_an_interview_is_never_heard_back_and_keeps_the_interview(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    result = await world.maya.submit_modal(shown, {"stage": ["interview"], "heard_by": ["silence"]})

    [entry] = await kept(world)
    assert (entry.stage, entry.path) == (Stage.NEVER_HEARD_BACK, (Stage.INTERVIEW, Stage.NEVER_HEARD_BACK))
    assert said(result).split("\n\n")[0] in fitting(Stage.INTERVIEW, HeardBy.SILENCE)
    assert "Saved for you alone: Never heard back (it came through: Interview)." in said(result)
    assert labels(result) == BUTTONS


@pytest.mark.parametrize("way", list(HeardBy))
async def test_the_first_words_fit_how_the_news_came_also_when_all_were_said(world: World, way: HeardBy) -> None:
    fit = fitting(Stage.TEST, way)
    heard = set()
    for _ in range(len(fit) + 2):
        shown = await world.maya.slash(world.channel, "rejected")
        result = await world.maya.submit_modal(shown, {"stage": ["test"], "heard_by": [way.value]})
        heard.add(said(result).split("\n\n")[0])
    assert heard == fit


def fitting(stage: Stage, way: HeardBy) -> set[str]:
    """Read in the data what may be said, without asking the bot."""
    everything = ACKNOWLEDGEMENTS.load().acknowledgements
    return {each.text for each in everything if each.stage is stage and way not in each.not_for}


async def test_undo_works_after_a_restart(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    await world.restart()
    await world.maya.click(logged.response, label="Undo")

    assert "Undone" in said(logged)
    assert await kept(world) == []


async def test_undo_is_open_for_ten_minutes_and_no_longer(world: World) -> None:
    in_time = await world.maya.slash(world.channel, "rejected", stage="interview")
    too_late = await world.maya.slash(world.channel, "rejected", stage="test")
    world.clock.advance(minutes=10)
    await world.maya.click(in_time.response, label="Undo")
    world.clock.advance(milliseconds=1)
    refusal = await world.maya.click(too_late.response, label="Undo")

    assert "Undone" in said(in_time)
    assert "ten minutes" in said(refusal)
    assert refusal.ephemeral
    assert [entry.stage for entry in await kept(world)] == [Stage.TEST]


async def test_a_second_press_on_an_old_undo_says_that_nothing_is_left(world: World) -> None:
    logged = await world.maya.user.slash("rejected", stage="interview")
    [change] = await world.bot.services.undo.export(world.maya.id)
    await world.bot.services.undo.undo(world.maya.id, change.id, world.clock())
    refusal = await world.maya.user.click(logged.response, label="Undo")

    assert "nothing left to undo" in said(refusal)


async def test_enough_for_today_ends_it_kindly_and_keeps_what_was_said(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    before = said(logged)
    await world.restart()
    await world.maya.click(logged.response, label="Enough for today")

    assert said(logged).startswith(before)
    assert len(said(logged)) > len(before)
    assert labels(logged) == ["Undo"], "what the text still promises"
    await world.maya.click(logged.response, label="Undo")
    assert "Undone" in said(logged)


async def test_entries_survive_a_restart(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme", role="baker")
    await world.restart()
    [entry] = await kept(world)

    assert (entry.stage, entry.company, entry.role) == (Stage.INTERVIEW, "Acme", "baker")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**Acme** `x` ~~y~~", r"\*\*Acme\*\* \`x\` \~\~y\~\~"),
        ("@everyone <@1> <#2>", r"\@everyone \<\@1\> \<\#2\>"),
        ("https://discord.gg/abc", r"https\:\/\/discord.gg\/abc"),
        ("Ac\u202eme\nLtd", "Acme Ltd"),
        ("חברה", "\u2068חברה\u2069"),
        ("👩‍🚒", "👩‍🚒"),
    ],
)
async def test_names_are_shown_as_typed_and_mean_nothing_to_discord(world: World, typed: str, shown: str) -> None:
    result = await world.maya.slash(world.channel, "rejected", stage="interview", company=typed)

    assert f"Interview · {shown}. You can" in said(result)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({"company": "a" * 101, "thought": "I froze."}, "company is longer than 100 characters"),
        ({"role": "a" * 101, "thought": "I froze."}, "role is longer than 100 characters"),
        ({"company": "Acme", "thought": "I froze." + "b" * 3993}, "thought is longer than 4000 characters"),
    ],
)
async def test_what_is_over_a_limit_is_refused_and_given_back(
    world: World, typed: dict[str, str], refusal: str
) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    assert shown.modal is not None
    form = {"stage": ["interview"], "company": "", "role": "", "heard_by": [], **typed}
    result = await forge.submit(world.maya, world.channel, shown.modal["custom_id"], form)

    assert refusal in said(result)
    assert result.response is not None
    returned = "".join(str(embed.description).strip("`\n") for embed in result.response.embeds)
    assert returned == "\n".join(typed.values())
    assert result.ephemeral
    assert await kept(world) == []
    assert [type(error).__name__ for error in world.env.errors] == ["UserError"]


async def test_a_form_left_open_over_a_restart_gives_the_words_back(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    assert shown.modal is not None
    await world.restart()
    BaseModal.open_forms.clear()  # a new process knows no open forms
    typed = {"stage": ["interview"], "company": "Acme", "role": "baker ```"}
    result = await forge.submit(world.maya, world.channel, shown.modal["custom_id"], typed)

    assert "over a restart" in said(result)
    assert "Acme\nbaker '''" in said(result)
    assert result.ephemeral
    assert await kept(world) == []


async def test_another_members_undo_reaches_nothing(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    own = await world.tomas.slash(world.channel, "rejected", stage="test")
    before = await kept(world)
    [change] = await world.bot.services.undo.export(world.maya.id)
    assert own.response is not None
    refusal = await forge.press(world.tomas, own.response, f"undo:change:{change.id}")

    assert "nothing left to undo" in said(refusal)
    assert "Undone" not in said(logged)
    assert await kept(world) == before


async def test_what_one_once_wrote_to_oneself_is_offered_at_the_next_no(world: World) -> None:
    asked = await world.maya.slash(world.channel, "rejected", stage="interview")
    assert "What I wrote to myself" not in labels(asked)
    await world.bot.services.own_words.write_note(world.maya.id, "You were tired, that is all.", None, world.clock())
    logged = await world.maya.slash(world.channel, "rejected", stage="test")
    assert "You were tired" not in said(logged)
    again = await world.maya.click(logged.response, label="What I wrote to myself")

    assert "You were tired, that is all." in said(again)
    assert "What I wrote to myself" not in labels(await world.tomas.slash(world.channel, "rejected", stage="test"))
