"""What is said to words in a direct message: enough of it, true of what it answers, in the tone of the rest."""

import re
from collections import Counter
from typing import get_args

import pytest

from bot.closing import ANYTHING
from bot.rejections import HeardBy, Stage
from bot.routes import ENOUGH, SUPPORT
from bot.understood import Understood
from cogs.conversation.content import LEAST, OTHER_LEAST, REPLIES
from cogs.conversation.messages import TOO_MUCH, WENT_WRONG, answer
from cogs.conversation.routes import SAID
from cogs.conversation.rules import Heard, Kind, Sort
from tests import reading
from tests.test_content_wording import BANNED, ORDER, TIP, found

REPLIES_READ = REPLIES.load()
ENDINGS = [(each.id, each.text) for each in REPLIES_READ.endings]
TEXTS = [*((each.id, each.text) for each in REPLIES_READ.replies), *ENDINGS]
COMMAND = re.compile(r"`/[a-z ]+`")

#: Below these nothing leads on: they are small talk.
SMALL = {
    Kind.THANKS,
    Kind.HELLO,
    Kind.GOODBYE,
    Kind.HOW_ARE_YOU,
    Kind.ARE_YOU_A_BOT,
    Kind.WHO_MADE_YOU,
    Kind.WHO_READS,
    Kind.AFTER_HELPLINES,
    Kind.ANGER,
    Kind.SORRY,
    Kind.ONLY_SAYING,
    Kind.STOP_NUDGES,
    Kind.ADD_NUDGE,
    Kind.DELETE_WORDS,
    Kind.BRIEF,
    Kind.FACT,
}


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_enough_to_vary(kind: Kind) -> None:
    sorts: tuple[Sort | None, ...] = get_args(Sort) if kind is Kind.NO else (None,)

    assert all(len(REPLIES_READ.fitting(kind, sort)) >= OTHER_LEAST.get(kind, LEAST) for sort in sorts)


def test_no_two_texts_or_ids_are_the_same() -> None:
    assert max(Counter(id_ for id_, _ in TEXTS).values()) == 1
    assert max(Counter(text for _, text in TEXTS).values()) == 1
    assert all(id_.startswith("say-") for id_, _ in TEXTS)


def test_the_tone_is_that_of_every_acknowledgement() -> None:
    texts = [*TEXTS, ("too much", TOO_MUCH), ("went wrong", WENT_WRONG)]
    plain = [(id_, COMMAND.sub("X", text)) for id_, text in texts]

    assert not found(BANNED, plain)
    assert not found(re.compile(r"[!?\d%]|\b[A-Z]{4,}\b"), plain)
    assert not found(ORDER, plain[:-1])
    assert not found(TIP, plain)
    assert not found(re.compile(r"[*_`~|<>\[\]#@\\]|://|^-"), plain)
    assert not [f"{id_}: {fault}" for id_, text in plain for fault in reading.faults(text)]


def test_an_ending_calls_nobody_back() -> None:
    assert not found(re.compile(r"\b(?:tomorrow|next time|see you|come back|coming back|until|later on)\b"), ENDINGS)


def test_silence_and_a_cancelled_role_are_not_called_a_no() -> None:
    def texts(heard: Heard) -> list[tuple[str, str]]:
        return [(each.id, each.text) for each in REPLIES_READ.fitting(heard.kind, heard.sort)]

    silence = Heard(Kind.NO, Understood(stage=Stage.INTERVIEW, heard_by=HeardBy.SILENCE))
    cancelled = Heard(Kind.NO, Understood(stage=Stage.ROLE_CANCELLED))

    assert not found(re.compile(r"\b(?:a no|told no|said no|turned down)\b"), [*texts(silence), *texts(cancelled)])


@pytest.mark.parametrize("kind", list(Kind))
def test_small_talk_leads_nowhere_and_all_else_can_be_ended(kind: Kind) -> None:
    buttons = [button.custom_id for button in answer(Heard(kind), "…").buttons]

    if kind in SMALL:
        assert buttons == []
    else:
        assert any(id_ and id_.startswith((f"{SAID.name}:", f"{SUPPORT.name}:", "wins:")) for id_ in buttons)
        assert buttons[-1] in {ENOUGH.button().custom_id, ENOUGH.button(detail=ANYTHING).custom_id}
        assert len(buttons) <= 5


def test_a_full_reply_fits_what_discord_takes() -> None:
    """The longest of everything, of signs that are doubled when they are escaped."""
    understood = Understood(Stage.NEVER_HEARD_BACK, "*" * 100, "_" * 100, HeardBy.AGENCY, "~" * 4000)
    reply = answer(Heard(Kind.NO, understood), "x" * 300)

    assert reply.embed is not None
    assert len(reply.embed) <= 6000
    assert len(reply.embed.description or "") <= 4096
    assert all(len(str(field.value)) <= 1024 for field in reply.embed.fields)
