"""How a review begins: its questions are drawn, or one that is half done goes on."""

from bot.reflections import Mode, Reflection
from bot.rejections import Rejection
from bot.services import Services
from bot.ui import Reply
from cogs.reflecting.content import ReviewQuestion
from cogs.reflecting.routes import AFRESH
from cogs.reflecting.rules import place_from, takes_entry, to_choose_from
from cogs.reflecting.steps import Steps

#: of those half done, so many are looked through for one of the same kind
LOOKED_THROUGH = 25


class Beginning:
    """Begins reviews."""

    def __init__(self, services: Services, steps: Steps) -> None:
        self._store = services.reflections
        self._deck = services.deck("reviews")
        self._clock = services.clock
        self._steps = steps

    async def begun(self, user_id: int, mode: Mode, about: Rejection | None, *, afresh: bool = False) -> Reply:
        """Begin a review; where one of this kind is half done, go on with that, unless it is begun afresh."""
        entry = about if takes_entry(mode) else None
        same = await self._same(user_id, mode, entry)
        untouched = next((each for each in same if not each.answers and not each.at), None)
        if same and not afresh:
            reflection = same[0]
        else:
            # What was begun a moment ago, by a press that came twice, is the same once more.
            reflection = untouched or await self._store.begin(await self._chosen(user_id, mode, entry))
        reply = await self._steps.resumed(reflection)
        assert reply is not None  # noqa: S101 - some of its questions are still asked
        if reflection is untouched or reflection not in same:
            return reply
        button = AFRESH.button(entry.id if entry else 0, mode.value)
        button.row = reply.buttons[-1].row
        return Reply(reply.content, reply.embed, [*reply.buttons, button])

    async def _same(self, user_id: int, mode: Mode, entry: Rejection | None) -> list[Reflection]:
        """Return what is half done of this kind and about this entry."""
        half_done = await self._store.half_done(user_id, LOOKED_THROUGH)
        about = entry.id if entry else None
        same = [each for each in half_done if each.mode is mode and each.rejection_id == about]
        # Without a question that is still asked, there is nothing to go on with.
        return [each for each in same if place_from(each, self._steps.known, 0) is not None]

    async def _chosen(self, user_id: int, mode: Mode, entry: Rejection | None) -> Reflection:
        chosen: list[ReviewQuestion] = []
        stage, now = entry.stage if entry else None, self._clock()
        while fitting := to_choose_from(self._steps.reviews, mode, stage, chosen):
            chosen.append(await self._deck.draw(user_id, fitting) or fitting[0])
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
