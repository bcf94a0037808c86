"""/feedback reply: an answer is written down, or that none came; and what can follow from it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.feedback import FeedbackReply, Person, ReplyKind, Request
from bot.reflections import Mode
from bot.rejections import Rejection
from bot.routes import CONTACT, ENOUGH, KEEP_WIN, REFLECT, TAKE_STEP, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from bot.wins import WinKind
from cogs.feedback import reply_messages as messages
from cogs.feedback.components import Button
from cogs.feedback.following import Move
from cogs.feedback.lines import Lines
from cogs.feedback.messages import GONE
from cogs.feedback.reply_about import ENTRY, OFFERED, About, Abouts
from cogs.feedback.reply_form import Opened, ReplyForm, Typed
from cogs.feedback.route_texts import Published
from cogs.feedback.standing import Standing, Standings
from cogs.feedback.waiting_messages import NOT_SENT
from cogs.feedback.waiting_routes import ABOUT_ELSE, ANOTHER, CLOSE, ESCALATE_TEXT, ON_THE_PHONE, THANKS, WHICH

#: the form while they are on the phone
ON_THE_LINE = Opened(
    "What they said",
    kinds=(ReplyKind.SPECIFIC, ReplyKind.GENERIC),
    kind=ReplyKind.SPECIFIC,
    person=Person.MESSENGER,
)

#: how an answer takes its place: on its own, or where the message stands that led to it
Place = Callable[[Interaction, Reply], Awaitable[None]]


class Replies:
    """Takes down what came back, from one person at a time."""

    def __init__(self, services: Services, standings: Standings, lines: Lines, published: Published) -> None:
        self._requests = services.requests
        self._replies = services.replies
        self._rejections = services.rejections
        self._abouts = Abouts(services)
        self._clock = services.clock
        self._standings = standings
        self._lines = lines
        self._published = published

    async def begin(self, interaction: Interaction, entry_id: int | None, detail: str | None = None) -> None:
        """Open the form; where several requests are out and no entry is named, ask first which one it is about.

        Where none is out, it may be about one that is closed by now, or about an entry.
        """
        user_id = interaction.user.id
        if entry_id:
            await self._ask(interaction, await self._abouts.of_entry(user_id, entry_id), answer, detail)
            return
        out = await self._abouts.out(user_id)
        if len(out) == 1:
            await self._ask(interaction, About(out[0]), answer, detail)
        elif options := await (self._abouts.options(user_id, out) if out else self._abouts.lately(user_id)):
            which = WHICH.select(options[:OFFERED], detail=detail)
            buttons = [which, ABOUT_ELSE.button(detail=detail), ENOUGH.button()]
            await answer(interaction, Reply(messages.WHICH if out else messages.WHICH_LATE, buttons=buttons))
        else:
            await self._ask(interaction, About(), answer, detail)

    async def press(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        await self.begin(interaction, entry_id or None, detail)

    async def choose(self, interaction: Interaction, _row: int, detail: str | None, value: str) -> None:
        if value.startswith(ENTRY):
            about = await self._abouts.of_entry(interaction.user.id, row_chosen(value.removeprefix(ENTRY)))
            await self._ask(interaction, about, go_on, detail)
        else:
            await self.of_request(interaction, row_chosen(value), detail)

    async def of_request(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        request = await self._requests.own(interaction.user.id, request_id, GONE)
        if request.asked_at is None:
            raise UserError(NOT_SENT)
        await self._ask(interaction, About(request), go_on, detail)

    async def of_none(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._ask(interaction, About(), go_on, detail)

    async def another(self, interaction: Interaction, reply_id: int, _detail: str | None) -> None:
        """Take down what somebody else answered to the same request, or about the same entry."""
        user_id = interaction.user.id
        reply = await self._replies.own(user_id, reply_id, messages.GONE)
        request = await self._sent(user_id, reply.request_id)
        entry = await self._rejections.find(user_id, reply.rejection_id) if reply.rejection_id else None
        await self._ask(interaction, About(request, entry), go_on)

    async def _ask(self, interaction: Interaction, about: About, place: Place, detail: str | None = None) -> None:
        """Open the form; the detail says whether it is being said on the phone."""

        async def save(interaction: Interaction, typed: Typed) -> None:
            await self._save(interaction, about, typed, place)

        opened = Opened(about=about.in_form(), person=await self._likely(about.request))
        if detail == ON_THE_PHONE:
            opened = replace(ON_THE_LINE, about=about.in_form())
        await interaction.response.send_modal(ReplyForm(save, opened))

    async def _likely(self, request: Request | None) -> Person | None:
        """Return who has probably answered: who was asked, as long as nobody else was, and nobody did."""
        if request is None or request.escalated_at or await self._replies.of_request(request.user_id, request.id):
            return None
        return request.whom

    async def _save(self, interaction: Interaction, about: About, typed: Typed, place: Place) -> None:
        user_id, now = interaction.user.id, self._clock()
        # Once more: a form can have been open for an hour.
        request = await self._sent(user_id, about.request.id if about.request else None)
        entry_id = about.entry.id if about.entry else about.request.rejection_id if about.request else None
        entry = await self._rejections.find(user_id, entry_id) if entry_id else None
        new = FeedbackReply(
            id=0,
            user_id=user_id,
            rejection_id=entry.id if entry else None,
            request_id=request.id if request else None,
            person=typed.person,
            kind=typed.kind,
            words=typed.words,
            theme=typed.theme,
            created_at=now,
        )
        line = await self._lines.replied(user_id, typed.kind)
        reply, change = await self._replies.add(new, now)
        standing = await self._standings.of(request) if request else None
        buttons = [*_below(reply, entry, standing), ENOUGH.button(), UNDO.button(change)]
        published = self._published if await self._is_first(reply) else None
        embed = messages.how_often(await self._requests.rate(user_id), published)
        await place(interaction, Reply(messages.saved(line, reply, now), embed, buttons))

    async def _is_first(self, reply: FeedbackReply) -> bool:
        """Whether it is the first to its request, or the first of all without one."""
        if reply.request_id:
            return len(await self._replies.of_request(reply.user_id, reply.request_id)) == 1
        return len(await self._replies.older(reply.user_id, 2)) == 1

    async def _sent(self, user_id: int, request_id: int | None) -> Request | None:
        """Return the request that an answer belongs to; None where it is gone, or its sending was undone."""
        request = await self._requests.find(user_id, request_id) if request_id else None
        return request if request and request.asked_at else None


def _below(reply: FeedbackReply, entry: Rejection | None, standing: Standing | None) -> Sequence[Button]:
    """Return what an answer of this kind can lead to."""
    entry_id = entry.id if entry else 0
    reflect = REFLECT.button(entry_id, Mode.AFTER_REJECTION)
    still_open = standing is not None and standing.request.closed_at is None
    close = [CLOSE.button(standing.request.id)] if standing and still_open else []
    if reply.kind is ReplyKind.SPECIFIC:
        # There is no line to take of what was kept without words.
        step = [TAKE_STEP.button(reply.id, "reply", label="Make a line of it a step")] if reply.words else []
        return [
            *step,
            THANKS.button(reply.id),
            ANOTHER.button(reply.id),
            CONTACT.button(entry_id),
            KEEP_WIN.button(detail=WinKind.FEEDBACK),
            *close,
        ]
    if reply.kind is ReplyKind.GENERIC:
        one_more = standing is not None and standing.move is Move.ESCALATE
        escalate = [ESCALATE_TEXT.button(standing.request.id)] if standing and one_more else []
        return [THANKS.button(reply.id), *escalate, ANOTHER.button(reply.id), reflect, *close]
    return [reflect, *close]
