"""The card for when they are on the phone."""

from bot.feedback.questions import MET
from bot.rejections import Stage
from cogs.feedback import phone
from cogs.feedback.phone_cards import PHONE, PhoneCard
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.feedback.acting import in_form
from tests.feedback.samples import entry, kept

MET_CARD, OTHER_CARD = (PHONE.load().for_stage(stage) for stage in (Stage.INTERVIEW, None))
UNMET_BUTTONS = ["Write down what they said", "They had met me", "Enough for today"]
MET_BUTTONS = ["Write down what they said", "They hadn't met me", "Enough for today"]


def shows(text: str, card: PhoneCard) -> bool:
    """Whether the card is there in full, the acknowledgement first."""
    steps = [f"**{number}.** {step.do}" for number, step in enumerate(card.steps, 1)]
    words = [f"> “{step.say}”" for step in card.steps if step.say]
    in_full = all(line in text.splitlines() for line in [*steps, *words])
    return text.startswith(card.acknowledge) and in_full and card.leave_out in text


async def test_the_card_can_be_switched_and_leads_to_what_they_said(world: World) -> None:
    message = shown(await world.maya.slash(world.channel, "feedback phone"))
    assert shows(said(message), OTHER_CARD)
    assert buttons(message) == UNMET_BUTTONS
    await world.restart()
    await world.maya.click(message, label="They had met me")
    assert shows(said(message), MET_CARD)
    assert buttons(message) == MET_BUTTONS
    await world.maya.click(message, label="They hadn't met me")
    assert shows(said(message), OTHER_CARD)
    form = await world.maya.click(message, label="Write down what they said")
    assert form.modal is not None
    assert form.modal["title"] == "What they said"
    opened = in_form(form)
    assert opened == {"who": ["messenger"], "kind": ["specific"], "words": None, "theme": []}
    kinds = [each["value"] for each in form.modal["components"][1]["component"]["options"]]
    assert kinds == ["specific", "generic"], "something is being said"
    typed = {**opened, "words": "Too few examples"}
    answer = await world.maya.submit_modal(form, typed)

    assert "Too few examples" in said(answer)
    assert shows(said(message), OTHER_CARD), "the call may still go on"
    assert len(await kept(world)) == 1
    await world.maya.click(message, label="Enough for today")
    assert buttons(message) == []


def test_the_stage_chooses_the_card() -> None:
    for stage in (None, *Stage):
        assert PHONE.load().for_stage(stage) is (MET_CARD if stage in MET else OTHER_CARD)


async def test_it_opens_at_the_stage_of_the_latest_entry(world: World) -> None:
    await entry(world)
    assert shows(said(await world.maya.slash(world.channel, "feedback phone")), MET_CARD)
    world.clock.advance(days=31)
    assert shows(said(await world.maya.slash(world.channel, "feedback phone")), OTHER_CARD)


async def test_the_entry_stays_with_the_card(world: World) -> None:
    about = await entry(world)
    other = shown(await world.maya.slash(world.channel, "encourage"))
    message = shown(await forge.press(world.maya, other, f"feedback:phone:{about.id}:interview"))
    assert shows(said(message), MET_CARD)
    assert message.ephemeral
    await world.maya.click(message, label="They hadn't met me")
    form = await world.maya.click(message, label="Write down what they said")
    await world.maya.submit_modal(form, {"who": [], "kind": ["generic"], "words": "", "theme": []})

    assert [each.rejection_id for each in await kept(world)] == [about.id]


async def test_a_stage_or_a_card_that_there_is_none_of_is_refused(world: World) -> None:
    message = shown(await world.maya.slash(world.channel, "feedback phone"))
    before = said(message)

    assert said(await forge.press(world.maya, message, "feedback:phone:0:moon")) == phone.UNKNOWN_STAGE
    assert said(await forge.press(world.maya, message, "phone:as:0:moon")) == phone.UNKNOWN_CARD
    assert said(await forge.press(world.maya, message, "phone:as:0")) == phone.UNKNOWN_CARD
    assert said(message) == before
