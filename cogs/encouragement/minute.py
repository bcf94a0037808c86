"""A quiet minute: breathing, grounding, and ten minutes to worry in that come to an end."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import get_args

from bot.cards import Deck
from bot.closing import ANYTHING, WINDOW_OPEN
from bot.errors import UserError
from bot.instants import Clock
from bot.routes import ENOUGH, MINUTE
from bot.ui import UNDELIVERED, Interaction, Reply, answer, buttons_of, replace
from bot.undoing import go_on
from cogs.encouragement import messages
from cogs.encouragement.content import ExerciseKind, Minutes, Said
from cogs.encouragement.routes import CLOSE_WINDOW, DONE, EXERCISE, HERE, OPEN_WINDOW, WORRY

log = logging.getLogger(__name__)

#: shorter than an interaction's token lives, which the end of the window is written with
WINDOW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Window:
    """A worry window that is open, and the press that opened it."""

    opened_by: Interaction
    ends_at: datetime


class Minute:
    """Nothing of it is stored: what is open is known to this process, and stands in the message."""

    def __init__(self, deck: Deck, minutes: Minutes, clock: Clock) -> None:
        self._deck = deck
        self._minutes = minutes
        self._clock = clock
        #: by message; each stays for ten minutes
        self._open: dict[int, Window] = {}

    async def open(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await (go_on if detail == HERE else answer)(interaction, await self.offered(interaction.user.id))

    async def offered(self, _user_id: int) -> Reply:
        """Ask which kind it is to be."""
        kinds = [EXERCISE.button(detail=kind, label=kind.capitalize()) for kind in get_args(ExerciseKind)]
        return Reply(messages.CHOOSE_MINUTE, buttons=[*kinds, WORRY.button(), ENOUGH.button(detail=ANYTHING)])

    async def exercise(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        fitting = [each for each in self._minutes.exercises if each.kind == detail]
        if not fitting:
            raise UserError(messages.CARD_GONE)
        chosen = await self._deck.draw(interaction.user.id, fitting) or fitting[0]
        buttons = [
            EXERCISE.button(detail=chosen.kind),
            DONE.button(detail=chosen.id),
            MINUTE.button(detail=HERE, label="Something else"),
            ENOUGH.button(detail=ANYTHING),
        ]
        await go_on(interaction, Reply(messages.exercise(chosen, self._clock()), buttons=buttons))

    async def done(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """It ends in a sentence; nothing leads on."""
        chosen = next((each for each in self._minutes.exercises if each.id == detail), None)
        if chosen is None:
            raise UserError(messages.CARD_GONE)
        await replace(interaction, chosen.after)

    async def worry(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        line = await self._line(interaction.user.id, self._minutes.window_offers)
        buttons = [
            OPEN_WINDOW.button(),
            MINUTE.button(detail=HERE, label="Something else"),
            ENOUGH.button(detail=ANYTHING),
        ]
        await go_on(interaction, Reply(line.text, buttons=buttons))

    async def open_window(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        # To the second, as the message says it.
        ends_at = datetime.fromtimestamp(int((self._clock() + WINDOW).timestamp()), UTC)
        line = await self._line(interaction.user.id, self._minutes.window_open)
        buttons = [CLOSE_WINDOW.button(), ENOUGH.button(detail=WINDOW_OPEN)]
        await replace(interaction, Reply(messages.window(line, ends_at), buttons=buttons))
        if interaction.message is not None:
            self._open[interaction.message.id] = Window(interaction, ends_at)

    async def close_window(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """A press closes it, whether it is open still, over, or of an earlier process."""
        if interaction.message is not None:
            self._open.pop(interaction.message.id, None)
        await replace(interaction, (await self._line(interaction.user.id, self._minutes.window_closed)).text)

    async def close_due(self, now: datetime) -> None:
        """Close the windows that are over; the tick calls this."""
        due = [message_id for message_id, window in self._open.items() if window.ends_at <= now]
        for message_id in due:
            opened_by = self._open.pop(message_id).opened_by
            try:
                message = await opened_by.followup.fetch_message(message_id)
                # Whoever ended it with "Enough for today" has had the last word already.
                if any((each.custom_id or "").startswith(CLOSE_WINDOW.name) for each in buttons_of(message)):
                    line = await self._line(opened_by.user.id, self._minutes.window_closed)
                    await message.edit(content=line.text, view=None)
            except UNDELIVERED as failure:
                # The message was put away, or the network is down; nothing hangs on it.
                log.info("a window of user %s was not closed: %s", opened_by.user.id, type(failure).__name__)

    async def _line(self, user_id: int, lines: Sequence[Said]) -> Said:
        return await self._deck.draw(user_id, lines) or lines[0]
