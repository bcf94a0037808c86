"""What stands before every command, press and form: danger first, then haste, then consent to what they keep."""

import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

import discord

from bot.braking import TOO_FAST, Brake
from bot.consent import ConsentStore
from bot.instants import Clock
from bot.routes import About, Needs
from bot.safety import helplines_first
from bot.ui import IN_PLACE, PRESENT, Interaction, Reply, answer, given_back

#: Does what was tried, with this interaction; answers its own errors.
GoOn = Callable[[Interaction], Awaitable[None]]

#: What was tried waits so long for a yes; shorter than the token by which the screens are tidied away.
WAITS = timedelta(minutes=14)
#: members of whom something waits at a time; who waits longest is forgotten first
MOST = 1000


class Lack(Enum):
    """What a member has not agreed to."""

    #: that anything is kept of them
    CONSENT = "consent"
    #: that messages come to them
    MESSAGES = "messages"


class Asking(Protocol):
    """Asks members for their consent; a feature puts itself in."""

    @property
    def version(self) -> int:
        """Of the notice that is shown: who said yes to an older one is asked anew."""
        ...

    async def ask(self, interaction: Interaction, lack: Lack, held: "Held") -> None: ...


@dataclass(frozen=True, slots=True)
class Held:
    """What a member tried, until they have said yes: in memory alone."""

    tried: Interaction
    needs: Needs
    go_on: GoOn
    about: About | None
    at: datetime
    #: stands in the buttons of the page that asks about it; drawn, as a page may be older than this process
    number: int = field(default_factory=lambda: secrets.randbelow(10**12))

    def is_asked_about(self, page: Interaction, number: int) -> bool:
        """Whether it is what this page asks about, and was tried where the page stands."""
        place = self.tried.guild_id, self.tried.channel_id
        return number == self.number and place == (page.guild_id, page.channel_id)


class Gate:
    def __init__(self, consents: ConsentStore, brake: Brake, clock: Clock) -> None:
        self._consents = consents
        self._brake = brake
        self._clock = clock
        self._held: OrderedDict[int, Held] = OrderedDict()
        self.asking: Asking | None = None

    async def lets_in(self, interaction: Interaction, needs: Needs, go_on: GoOn, about: About | None = None) -> bool:
        """Whether to do what the member tries; else they were answered, and `go_on` may be called after their yes."""
        PRESENT.set(interaction.user.id)
        if await helplines_first(interaction):
            self.forget(interaction.user.id)
            return False
        if needs is Needs.PEOPLE:
            return True
        if not self._brake.lets(interaction.user.id):
            await self._slow_down(interaction)
            return False
        return await self._goes(interaction, needs, go_on, about)

    async def _goes(self, interaction: Interaction, needs: Needs, go_on: GoOn, about: About | None) -> bool:
        """Whether consent is there; else it is asked for, and what was tried waits for it."""
        lack = await self.lacks(interaction.user.id, needs)
        if lack is None:
            return True
        assert self.asking is not None  # noqa: S101 - the features are loaded
        held = Held(interaction, needs, go_on, about, self._clock())
        self._hold(interaction.user.id, held)
        await self.asking.ask(interaction, lack, held)
        return False

    async def _slow_down(self, interaction: Interaction) -> None:
        """Say it, but once in a row to who presses again and again; what they typed is given back each time."""
        pressed = interaction.type is discord.InteractionType.component
        if self._brake.tells(interaction.user.id) or not pressed:
            await answer(interaction, Reply(TOO_FAST, more=given_back(interaction)))
        else:
            await interaction.response.defer()

    async def lacks(self, user_id: int, needs: Needs) -> Lack | None:
        """Return what the member has not agreed to and would have to."""
        if needs is Needs.NOTHING:
            return None
        consent = await self._consents.of(user_id)
        if consent is None:
            return Lack.CONSENT
        if needs is Needs.STOPPING:
            return None
        assert self.asking is not None  # noqa: S101 - as above
        if consent.version is None or consent.version < self.asking.version:
            return Lack.CONSENT
        return Lack.MESSAGES if needs is Needs.MESSAGES and not consent.messages else None

    def _hold(self, user_id: int, held: Held) -> None:
        self.forget_old()
        self._held.pop(user_id, None)
        self._held[user_id] = held
        if len(self._held) > MOST:
            self._held.popitem(last=False)

    def waiting(self, user_id: int) -> Held | None:
        """Return what waits for the member's yes."""
        self.forget_old()
        return self._held.get(user_id)

    async def go_on(self, interaction: Interaction, number: int) -> Held | None:
        """Do what the page asked about whose press this is, in its place; return it, None if that waits no more."""
        held = self.waiting(interaction.user.id)
        if held is None or not held.is_asked_about(interaction, number):
            return None
        self.forget(interaction.user.id)
        onward = _in_place(interaction, held.tried)
        # Who has said yes, but not to direct messages, is asked about those now.
        if await self._goes(onward, held.needs, held.go_on, held.about):
            await held.go_on(onward)
        return held

    def forget(self, user_id: int) -> None:
        """Forget what the member tried."""
        self._held.pop(user_id, None)

    def forget_old(self) -> None:
        """Forget what has waited for too long."""
        while self._held:
            user_id, held = next(iter(self._held.items()))
            if self._clock() - held.at < WAITS:
                return
            del self._held[user_id]


def _in_place(press: Interaction, tried: Interaction) -> Interaction:
    """Return `press` with what was tried in it: its features read that, and its answer takes the press's place."""
    _ = press.response  # made now, and so shared: whichever of the two answers first has answered
    onward = copy(press)
    onward.type, onward.data, onward.message = tried.type, tried.data, tried.message
    onward.extras = {IN_PLACE: True}
    return onward
