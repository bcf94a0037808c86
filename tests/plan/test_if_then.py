"""The line for the next no: written, changed, taken away; and shown again at the next no."""

from cogs.plan import line_messages, messages
from cogs.plan.if_then import NOT_AN_EXAMPLE
from cogs.plan.rules import NO_WORDS
from tests import forge
from tests.conftest import ResponseMessage, World, labels, options, said, shown
from tests.plan.acting import TEXTS, fields, line, plan, texts

NONE_YET = ["Begin from an example", "Write it", "My next step", "Enough for today"]
KEPT = ["Begin from an example", "Change it", "Take it away", "My next step", "Enough for today"]


async def card(world: World) -> ResponseMessage:
    message = await plan(world)
    await world.maya.click(message, label="For the next no")
    return message


async def kept(world: World) -> str | None:
    plan = await world.bot.services.if_then.of(world.maya.id)
    return plan.words if plan else None


async def logged(world: World) -> ResponseMessage:
    return shown(await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme"))


async def test_it_explains_itself_in_a_line_and_can_begin_from_an_example(world: World) -> None:
    message = await card(world)
    title, explained, *small, _, where = said(message).split("\n")
    [line] = [each for each in TEXTS.lines.if_then if each.text == explained]
    assert (title, small) == ("For the next no", [f"-# {line.small}"] if line.small else [])
    assert where.startswith("The next `/rejected` shows it to you")
    assert labels(message) == NONE_YET
    assert len(options(message)) == len(TEXTS.examples)

    await world.restart()
    example = TEXTS.examples[0]
    form = await world.maya.select(message, [example.id])
    assert fields(form) == {"words": example.text}
    assert form.modal["components"][0]["label"] == "When the next no comes, I will …"
    await world.maya.submit_modal(form, {"words": "walk *slowly*\n# home"})
    assert said(message).startswith("Your line is kept. You can undo it until")
    assert "When the next no comes, I will …\n> walk \\*slowly\\*\n> \\# home\n\n-# Written on" in said(message)
    assert labels(message) == [*KEPT, "Undo"]
    assert await kept(world) == "walk *slowly*\n# home"
    await world.restart()
    await world.maya.click(message, label="Undo")
    assert said(message) == "Undone. Nothing is planned for the next no."
    assert await kept(world) is None


async def test_it_is_changed_and_taken_away_each_with_its_undo(world: World) -> None:
    await line(world, "go for a walk.")
    message = await card(world)
    assert labels(message) == KEPT
    form = await world.maya.click(message, label="Change it")
    assert fields(form) == {"words": "go for a walk."}
    same = await world.maya.submit_modal(form, fields(form))
    assert said(same) == messages.UNCHANGED
    form = await world.maya.click(message, label="Change it")
    await world.maya.submit_modal(form, {"words": "call Sam."})
    assert await kept(world) == "call Sam."
    gone = shown(await world.maya.click(message, label="Take it away"))
    assert said(gone).startswith("Nothing is planned for the next no any more.")
    assert await kept(world) is None
    assert said(await world.maya.click(message, label="Take it away")) == line_messages.GONE
    for each, words in ((gone, "call Sam."), (message, "go for a walk.")):
        await world.restart()
        await world.maya.click(each, label="Undo")
        assert await kept(world) == words


async def test_what_cannot_be_kept_is_refused_and_others_lines_are_out_of_reach(world: World) -> None:
    message = await card(world)
    for words, refusal in (("\u200b\n ", NO_WORDS), ("x" * 501, "The line is longer than 500")):
        form = await world.maya.click(message, label="Write it")
        assert form.modal is not None
        result = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": words})
        assert said(result).startswith(refusal)
    assert await kept(world) is None
    assert len(world.env.errors) == 2
    assert said(await forge.choose(world.maya, message, "plan:if-example:0", "if-x")) == NOT_AN_EXAMPLE
    await line(world)
    theirs = shown(await world.tomas.slash(world.channel, "plan"))
    refusal = await forge.press(world.tomas, theirs, "plan:if-remove:1")
    assert said(refusal) == line_messages.GONE
    form = await forge.press(world.tomas, theirs, "plan:if-write:1")
    assert fields(form) == {"words": ""}
    assert await kept(world) == "go for a walk."


# --- shown again


async def test_at_the_next_no_it_stands_below_the_acknowledgement_as_it_was_typed(world: World) -> None:
    without = await logged(world)
    assert without.embeds == []
    await line(world, "walk *slowly* <@1>\n# home")
    world.clock.advance(days=3)
    await world.restart()
    message = await logged(world)

    assert "Saved for you alone: Interview · Acme." in (message.content or "")
    assert "walk" not in (message.content or "")
    [embed] = message.embeds
    replayed, words, since = (embed.description or "").split("\n\n")
    assert replayed in texts(TEXTS.lines.replayed)
    assert words == "> walk \\*slowly\\* \\<\\@1\\>\n> \\# home"
    assert since == "Written on <t:1768464000:D>, for the next no."
    drawn_at = await world.bot.services.deck("plan_lines").drawn_at(world.maya.id)
    assert drawn_at is None, "nothing is written for it that could keep a no from being logged"
    assert labels(message) == labels(without)
    await world.maya.click(message, label="Enough for today")
    assert "walk" in said(message)
    assert labels(message) == ["Undo"]


async def test_what_was_changed_is_shown_as_it_is_now_and_what_was_taken_away_is_not(world: World) -> None:
    await line(world, "go for a walk.")
    world.clock.advance(days=1)
    await line(world, "call Sam.")
    message = await logged(world)
    assert "> call Sam." in said(message)
    assert "Written on <t:1768550400:D>" in said(message)
    assert "walk" not in said(message)
    await world.bot.services.if_then.remove(world.maya.id, world.maya.id, world.clock())
    assert (await logged(world)).embeds == []


async def test_the_form_of_rejected_shows_it_too_and_others_are_shown_and_asked_for_none(world: World) -> None:
    await line(world, "*\n" * 249 + "**")
    assert "\\*" in said(await card(world))
    form = await world.maya.slash(world.channel, "rejected")
    assert form.modal is not None
    assert len(form.modal["components"]) == 5
    result = await world.maya.submit_modal(form, {"stage": ["test"]})
    assert "> \\*\n" in said(result), "the longest line fits wherever it stands"
    without = shown(await world.tomas.slash(world.channel, "rejected", stage="test"))
    assert "For the next no" not in labels(without)
    assert without.embeds == []
