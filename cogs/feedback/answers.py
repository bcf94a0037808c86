"""The answers that came: listed, opened, changed, deleted, thanked for."""

from dataclasses import replace
from datetime import datetime

from bot.closing import ANYTHING
from bot.errors import UserError, found
from bot.feedback import FeedbackReply, ReplyKind
from bot.pages import HERE, PAGE_AND_ONE, Page
from bot.routes import ENOUGH, ENTRY, REPLY, TAKE_STEP, UNDO, WAITING
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.feedback import reply_messages as messages
from cogs.feedback.components import Button
from cogs.feedback.following import write_after
from cogs.feedback.lines import Lines
from cogs.feedback.reply_form import Opened, ReplyForm, Typed
from cogs.feedback.rules import reader_of
from cogs.feedback.waiting_messages import copied
from cogs.feedback.waiting_routes import (
    ANSWER,
    ANSWERS,
    CHANGE_ANSWER,
    DELETE_ANSWER,
    OLDER_ANSWERS,
    OPEN_ANSWER,
    THANKS,
)


class Answers:
    """Pages through answers, newest first. The row is the answer."""

    def __init__(self, services: Services, lines: Lines) -> None:
        self._replies = services.replies
        self._requests = services.requests
        self._rejections = services.rejections
        self._members = services.members
        self._clock = services.clock
        self._lines = lines

    async def newest(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self.listed(interaction.user.id))

    async def older(self, interaction: Interaction, reply_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self.listed(interaction.user.id, before=reply_id))

    async def listed(self, user_id: int, before: int | None = None) -> Reply:
        page = Page(await self._replies.older(user_id, PAGE_AND_ONE, before=before), before)
        turn = page.turn(ANSWERS.button(detail=HERE, label="Newest"), OLDER_ANSWERS)
        ways_on = [*turn, REPLY.button(), WAITING.button(detail=HERE), ENOUGH.button(detail=ANYTHING)]
        if not page.rows:
            return Reply(messages.NO_OLDER if before else messages.NONE_YET, buttons=ways_on)
        zone = await self._members.local_zone(user_id)
        choice = OPEN_ANSWER.select([messages.option(reply, zone) for reply in page.rows])
        return Reply(embed=messages.listed(page.rows), buttons=[choice, *ways_on])

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self.open(interaction, row_chosen(value), None)

    async def open(self, interaction: Interaction, reply_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self._alone(await self._own(interaction.user.id, reply_id)))

    async def _alone(self, reply: FeedbackReply, above: str | None = None, change: int | None = None) -> Reply:
        """Show one of them, with what can be done with it; `above` is said over it, of a change that was made."""
        entry = await self._rejections.find(reply.user_id, reply.rejection_id) if reply.rejection_id else None
        came = reply.kind is not ReplyKind.NONE
        buttons: list[Button] = [
            *([TAKE_STEP.button(reply.id, "reply")] if came and reply.words else []),
            *([THANKS.button(reply.id)] if came else []),
            CHANGE_ANSWER.button(reply.id),
            DELETE_ANSWER.button(reply.id),
            *([ENTRY.button(entry.id)] if entry else []),
            _all(),
            ENOUGH.button(),
            *([UNDO.button(change)] if change else []),
        ]
        return Reply(above, messages.alone(reply), buttons)

    async def change(self, interaction: Interaction, reply_id: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, typed: Typed) -> None:
            await self._changed(interaction, reply_id, typed, self._clock())

        reply = await self._own(interaction.user.id, reply_id)
        opened = Opened("An answer", kind=reply.kind, person=reply.person, words=reply.words, theme=reply.theme)
        await interaction.response.send_modal(ReplyForm(save, opened))

    async def _changed(self, interaction: Interaction, reply_id: int, typed: Typed, now: datetime) -> None:
        def change(reply: FeedbackReply) -> FeedbackReply:
            return replace(reply, kind=typed.kind, person=typed.person, words=typed.words, theme=typed.theme)

        saved = await self._replies.edit(interaction.user.id, reply_id, change, now)
        reply, noted = found(saved, messages.GONE)
        if noted is None:
            # In a message of its own: the one before may have the Undo of an earlier change.
            await answer(interaction, await self._alone(reply, messages.SAME))
        else:
            await go_on(interaction, await self._alone(reply, messages.changed(now), noted))

    async def delete(self, interaction: Interaction, reply_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = found(await self._replies.remove(interaction.user.id, reply_id, now), messages.GONE)
        buttons = [_all(), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.deleted(now), buttons=buttons))

    async def thanks(self, interaction: Interaction, reply_id: int, _detail: str | None) -> None:
        """Show a mail that thanks for the answer."""
        reply = await self._own(interaction.user.id, reply_id)
        if reply.kind is ReplyKind.NONE:
            raise UserError(messages.NOBODY_TO_THANK)
        user_id = reply.user_id
        request = await self._requests.find(user_id, reply.request_id) if reply.request_id else None
        entry = await self._rejections.find(user_id, reply.rejection_id) if reply.rejection_id else None
        about = request or entry
        role, company = (about.role, about.company) if about else (None, None)
        kind = "thanks_specific" if reply.kind is ReplyKind.SPECIFIC else "thanks_generic"
        mail = await self._lines.mail(user_id, kind, reader_of(reply.person))
        text = write_after(mail, role, company, reply.person)
        buttons = [ANSWER.button(reply.id, label="The answer"), _all(), ENOUGH.button()]
        await go_on(interaction, Reply(copied(messages.thanks(reply.kind), text), buttons=buttons))

    async def _own(self, user_id: int, reply_id: int) -> FeedbackReply:
        return await self._replies.own(user_id, reply_id, messages.GONE)


def _all() -> Button:
    return ANSWERS.button(detail=HERE, label="All answers")
