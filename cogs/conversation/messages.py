"""What was heard, as a reply: acknowledged first, then what was read, then what can be done with it."""

from collections.abc import Sequence

import discord

from bot.closing import ANYTHING
from bot.routes import ENCOURAGE_ME, ENOUGH, FEEDBACK, KEEP_WIN, LOG_READ, MINUTE, NOTE, REASONS, REFRAME_READ, SUPPORT
from bot.ui import Reply
from bot.understood import Understood, shown
from bot.wins import WinKind
from cogs.conversation.routes import SAID
from cogs.conversation.rules import Heard, Kind

Button = discord.ui.Button[discord.ui.View]

WENT_WRONG = "Something went wrong on my side, so I can't answer this. Nothing of it was kept; please try once more."
TOO_MUCH = (
    "That was a lot at once, more than I can follow, so I can't answer it, and I kept nothing of it. In a few seconds "
    "you can tell me again, in fewer messages."
)

WINS = {
    Kind.OFFER: WinKind.OFFER,
    Kind.INTERVIEW: WinKind.INTERVIEW,
    Kind.GOT_FEEDBACK: WinKind.FEEDBACK,
    Kind.GOOD_DAY: WinKind.OWN,
}


def answer(heard: Heard, words: str) -> Reply:
    """Return the reply that says `words`, shows what was read, and offers what can be done with it."""
    understood = heard.understood
    return Reply(words, shown(understood) if understood else None, _buttons(heard.kind, understood, low=heard.low))


def _buttons(kind: Kind, understood: Understood, *, low: bool) -> Sequence[Button]:
    """Return the buttons: none below small talk, else such as lead on, and those that end it."""
    people = [SUPPORT.button()] if low else []
    ways = [*_reframe(understood), *_ways(kind)]
    if kind is Kind.NO:
        stage = understood.stage.value if understood.stage else None
        further = people or [FEEDBACK.button(detail=stage)]
        return [LOG_READ.button(), *ways, *further, SAID.button(), ENOUGH.button()]
    if kind is Kind.HELP:
        return [*ways, ENOUGH.button(detail=ANYTHING)]
    if people and ways and all(way.custom_id != people[0].custom_id for way in ways):
        # Five fit in a row.
        ways = [*ways[: bool(understood.thought)], *people, *ways[bool(understood.thought) :]][:3]
    if kind in WINS:
        return [KEEP_WIN.button(detail=WINS[kind].value), ENOUGH.button(detail=ANYTHING)]
    about_a_no = kind in {Kind.WHY_NO, Kind.SOMEONE_ELSE}
    return [*ways, SAID.button(), ENOUGH.button(detail=None if about_a_no else ANYTHING)] if ways else []


def _reframe(understood: Understood) -> list[Button]:
    return [REFRAME_READ.button()] if understood.thought else []


def _ways(kind: Kind) -> list[Button]:
    """Return what there is for each kind beside the thought in it."""
    kindness = ENCOURAGE_ME.button(label="Something kind")
    match kind:
        case Kind.THOUGHT:
            return [kindness, MINUTE.button()]
        case Kind.ASKS_FOR_PEOPLE | Kind.WORRIED | Kind.BEREAVED | Kind.HELP:
            return [SUPPORT.button()]
        case Kind.PUT_OFF | Kind.PRIVATE_NO:
            return [MINUTE.button(), kindness]
        case Kind.FEELING | Kind.LOST_JOB | Kind.NERVOUS:
            return [MINUTE.button(), NOTE.button()]
        case Kind.WAITING:
            return [MINUTE.button()]
        case Kind.WHY_NO:
            return [REASONS.button(), FEEDBACK.button()]
        case Kind.UNCLEAR | Kind.OTHER_LANGUAGE:
            # Nothing was read, so both forms begin empty.
            return [LOG_READ.button(label="Log a no"), REFRAME_READ.button(label="Reframe a thought"), SUPPORT.button()]
        case Kind.SOMEONE_ELSE | Kind.DECLINED | Kind.WORDLESS:
            return [kindness]
        case _:
            return []
