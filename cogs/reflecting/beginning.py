"""How a review begins: its questions are drawn, or one that is half done goes on."""

import asyncio
from zoneinfo import ZoneInfo

from bot.reflections import Mode, Reflection
from bot.rejections import Rejection
from bot.routes import GO_ON_REFLECT, UNDO
from bot.services import Services
from bot.ui import Reply
from cogs.reflecting import messages
from cogs.reflecting.components import beside, enough
from cogs.reflecting.content import ReviewQuestion
from cogs.reflecting.ending import Ends
from cogs.reflecting.routes import AFRESH
from cogs.reflecting.rules import place_from, takes_entry, to_choose_from
from cogs.reflecting.steps import Steps

#: so many without an end are looked through, most of which may have been opened and left
LOOKED_THROUGH = 100


class Beginning:
    """Begins reviews. Of one kind and about one entry, one at most is half done."""

    def __init__(self, services: Services, steps: Steps, ends: Ends) -> None:
        self._store = services.reflections
        self._asked = services.asked
        self._members = services.members
        self._deck = services.deck("reviews")
        self._clock = services.clock
        self._steps = steps
        self._ends = ends
        #: between the look for the same and the write: a slow phone sends a press twice
        self._one_at_a_time = asyncio.Lock()

    async def half_done(self, user_id: int) -> list[Reflection]:
        """Return the reviews in which something was written, the one left last first."""
        found = await self._store.half_done(user_id, LOOKED_THROUGH)
        return [each for each in found if await self._has_words(each)]

    async def _has_words(self, reflection: Reflection) -> bool:
        if reflection.answers or reflection.mode is not Mode.AFTER_INTERVIEW:
            return bool(reflection.answers)
        return bool(await self._asked.of_review(reflection.user_id, reflection.id))

    async def begun(self, user_id: int, mode: Mode, about: Rejection | None) -> Reply:
        """Begin a review; where one of this kind is half done, go on with that."""
        entry = about if takes_entry(mode) else None
        async with self._one_at_a_time:
            same = await self._same(user_id, mode, entry)
            reflection = same[0] if same else await self._store.begin(await self._chosen(user_id, mode, entry))
        if not (reflection.answers or reflection.at):
            return await self._resumed(reflection)
        zone = await self._members.local_zone(user_id)
        if entry is None and await self._may_be_another(reflection, zone):
            go_on = GO_ON_REFLECT.button(reflection.id)
            another = AFRESH.button(0, mode.value, label=messages.ANOTHER)
            return Reply(messages.of_another_day(reflection, zone), buttons=[go_on, another, enough(reflection)])
        reply = await self._resumed(reflection)
        button = AFRESH.button(entry.id if entry else 0, mode.value)
        return Reply(reply.content, reply.embed, beside(reply.buttons, [button]))

    async def afresh(self, user_id: int, mode: Mode, about: Rejection | None) -> tuple[Reply, bool]:
        """Begin another of the same kind; what was written in the one before is closed, not lost.

        Returns also whether it was begun by this press, and not by one that came with it.
        """
        entry, closed = about if takes_entry(mode) else None, None
        async with self._one_at_a_time:
            same = await self._same(user_id, mode, entry)
            # What was begun a moment ago, by a press that came twice, is the same once more.
            there = next((each for each in same if not each.answers and not each.at), None)
            new = there or await self._store.begin(await self._chosen(user_id, mode, entry))
            for each in same:
                if each.id != new.id and await self._has_words(each):
                    closed = (await self._ends.close(user_id, each.id))[1]
                elif each.id != new.id:
                    await self._store.remove_empty(user_id, each.id, self._clock())
        reply = await self._resumed(new)
        if closed is None:
            return reply, there is None
        said = messages.can_be_undone(messages.CLOSED_BEFORE, self._clock())
        return Reply(said, reply.embed, beside(reply.buttons, [UNDO.button(closed)])), True

    async def _resumed(self, reflection: Reflection) -> Reply:
        reply = await self._steps.resumed(reflection)
        assert reply is not None  # noqa: S101 - some of its questions are still asked
        return reply

    async def _may_be_another(self, reflection: Reflection, zone: ZoneInfo) -> bool:
        """Whether it is of another day, and nothing tells which interview it is about."""
        begun, now = (each.astimezone(zone).date() for each in (reflection.created_at, self._clock()))
        is_one = reflection.mode in {Mode.AFTER_INTERVIEW, Mode.BEFORE_INTERVIEW}
        return is_one and begun != now and await self._has_words(reflection)

    async def _same(self, user_id: int, mode: Mode, entry: Rejection | None) -> list[Reflection]:
        """Return what is half done of this kind and about this entry, the one left last first."""
        half_done = await self._store.half_done(user_id, LOOKED_THROUGH)
        about = entry.id if entry else None
        same = [each for each in half_done if each.mode is mode and each.rejection_id == about]
        # Without a question that is still asked, there is nothing to go on with.
        return [each for each in same if place_from(each, self._steps.known, 0) is not None]

    async def _chosen(self, user_id: int, mode: Mode, entry: Rejection | None) -> Reflection:
        chosen: list[ReviewQuestion] = []
        while fitting := to_choose_from(self._steps.reviews, mode, entry, chosen):
            chosen.append(await self._deck.one(user_id, fitting))
        now = self._clock()
        return Reflection(
            id=0,
            user_id=user_id,
            mode=mode,
            rejection_id=entry.id if entry else None,
            questions=tuple(each.id for each in chosen),
            at=0,
            answers=(),
            lesson=None,
            ended_at=None,
            created_at=now,
            changed_at=now,
        )
