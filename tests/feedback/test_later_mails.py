"""The mails that follow the first say what is true for who reads them."""

from dataclasses import replace

import pytest
from simcord import ResponseMessage

from bot.feedback import Person, ReplyKind
from bot.feedback.questions import Reader
from bot.rejections import Stage
from cogs.feedback.content import FOLLOW_UPS, MailKind
from tests import forge
from tests.conftest import World, said, shown
from tests.feedback.samples import card_of, opened, reply, request

TEXTS = FOLLOW_UPS.load()
ROLE = "the baker role at Acme"


def shows(message: ResponseMessage) -> str:
    """Return the id of the mail that stands in a message."""
    [found] = [each.id for each in TEXTS.mails if each.body.format(the_role=ROLE, employer="Acme") in said(message)]
    return found


@pytest.mark.parametrize(
    ("stage", "known", "kind", "reader"),
    [
        (Stage.NEVER_HEARD_BACK, (Person.AGENCY,), "chase", Reader.AGENCY),
        (Stage.ROLE_CANCELLED, (Person.MESSENGER, Person.HR), "escalation", Reader.OTHERS),
    ],
)
async def test_the_mail_is_for_who_reads_it(
    world: World, stage: Stage, known: tuple[Person, ...], kind: MailKind, reader: Reader
) -> None:
    chased_at = None if kind == "chase" else world.clock()
    it = await request(world, stage=stage, whom=known[0], known=known, chased_at=chased_at)
    world.clock.advance(days=8)
    message = await card_of(world, it)
    fitting = TEXTS.fitting(kind, reader, decided=False)
    found = set[str]()
    for _ in fitting:
        await world.maya.click(message, label="One polite line" if kind == "chase" else "Ask one more person")
        found.add(shows(message))
        await world.maya.click(message, label="Back")

    assert found == {mail.id for mail in fitting}, "each once before any comes again"


async def test_an_agency_is_thanked_for_what_it_did(world: World) -> None:
    it = await reply(world, await request(world, whom=Person.AGENCY), ReplyKind.GENERIC)
    store = world.bot.services.replies
    await store.edit(world.maya.id, it.id, lambda each: replace(each, person=Person.AGENCY), world.clock())
    fitting = {mail.id for mail in TEXTS.fitting("thanks_generic", Reader.AGENCY, decided=None)}
    step = await opened(world)
    found = {shows(shown(await forge.press(world.maya, step, f"answers:thanks:{it.id}"))) for _ in fitting}

    assert found == fitting
