"""Whether direct messages reach a member: found out by a first one, said where they don't, and tried again."""

import logging
from collections.abc import Iterable

from bot import posting
from bot.direct import DirectMessages
from bot.routes import TRY_AGAIN
from bot.schedules import CARES, NUDGES, Kind, Schedule, TryLater, Undeliverable
from bot.services import Services
from bot.ui import Button, Interaction, acknowledge, stays_private

log = logging.getLogger(__name__)

#: Comes once to a member, whatever it is that they asked for.
FIRST_WORD = (
    "This is where what you asked for will arrive. Only you see it here, and you can stop any of it at any time."
)
#: of every try after that
TRIED = "This was only to see whether my messages reach you here."

#: what comes once, and was set only after a first message had arrived
_AFTER_A_TRY = (*CARES, Kind.STEP_DAY)

_CLOSED, _NO_SERVER = posting.FINAL[50007], posting.FINAL[50278]

HOW_TO_OPEN = (
    "To let me through: open a server that we share, choose Privacy Settings in its menu, and turn on Direct "
    "Messages. If you have blocked me, unblock me. Then press Try again."
)
HOW_TO_MEET = "To let me through: join a server that I'm on too, and then press Try again."
#: for what a member can mend; any other reason is only said
_HOW = {_CLOSED: HOW_TO_OPEN, _NO_SERVER: HOW_TO_MEET}

#: longer than this a test may not take; whether it arrives isn't known then
PATIENCE = 10


class Arrival:
    """Finds out whether direct messages arrive, by sending one."""

    def __init__(self, direct: DirectMessages, services: Services) -> None:
        self._direct = direct
        self._members = services.members
        self._schedules = services.schedules

    async def refused(self, interaction: Interaction) -> str | None:
        """Write to the member, where nothing shows yet that it arrives; return why it doesn't, None if it may.

        Acknowledges the interaction if that takes a request; it is to be answered by `ui.answer` then.
        """
        if not stays_private(interaction):
            return None  # they are talking to the bot there
        if await self._is_shown(interaction.user.id):
            return None
        try:
            await self.try_out(interaction)
        except Undeliverable as reason:
            return str(reason)
        except TryLater:
            # Should it be closed, the first that is due finds out.
            log.warning("a first direct message to user %s could not be sent for now", interaction.user.id)
        return None

    async def _is_shown(self, user_id: int) -> bool:
        """Whether something comes already, or has come and nothing was refused since."""
        kept = await self._schedules.export(user_id)
        own = [each for each in kept if each.kind is not Kind.POST]
        if any(never_arrived(each) for each in own):
            return False
        if any(each.next_due_at is not None and (each.kind in NUDGES or each.kind in _AFTER_A_TRY) for each in own):
            return True
        found = await self._members.dm_channel(user_id) is not None
        return found and any(each.last_posted_at is not None for each in own)

    async def try_out(self, interaction: Interaction) -> None:
        """Write to the member who is asking; raises Undeliverable or TryLater."""
        if not interaction.response.is_done():
            await acknowledge(interaction)
        user_id = interaction.user.id
        words = FIRST_WORD if await self._members.dm_channel(user_id) is None else TRIED
        try:
            await posting.within(PATIENCE, self._post(user_id, words, f"{interaction.id:x}-t"))
        except TimeoutError as error:
            raise TryLater("it took too long") from error

    async def _post(self, user_id: int, words: str, nonce: str) -> None:
        channel = await self._direct.to(user_id)
        await posting.post(channel, content=words, view=None, nonce=nonce, silent=True)


def never_arrived(schedule: Schedule) -> bool:
    """Whether a member's schedule is paused because Discord did not let it through."""
    reason = schedule.paused_reason or ""
    return schedule.kind is not Kind.POST and (reason in posting.REFUSALS or reason.startswith(posting.REFUSED))


def how_to_open(reason: str | None) -> str | None:
    """Return what the member can do about it that messages don't arrive."""
    return _HOW.get(reason or "")


def way_back(schedules: Iterable[Schedule]) -> tuple[str | None, list[Button]]:
    """Return what can be done about what of these did not arrive, and the button that tries again."""
    closed = [each for each in schedules if never_arrived(each)]
    how = next(filter(None, (how_to_open(each.paused_reason) for each in closed)), None)
    return how, [TRY_AGAIN.button()] if closed else []


def not_arriving(reason: str, then: str = "", schedule_id: int = 0) -> tuple[str, list[Button]]:
    """Return what is said, `then` after it, and the button that tries again; 0: all that is paused for it."""
    text = " ".join(filter(None, [f"My test message did not arrive: {reason}.", then]))
    return "\n\n".join(filter(None, [text, how_to_open(reason)])), [TRY_AGAIN.button(schedule_id)]
