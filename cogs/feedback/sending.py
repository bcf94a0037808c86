"""The draft: shown, put into the member's own words, written anew, and noted as sent."""

from dataclasses import replace

from bot.errors import found
from bot.feedback import Request
from bot.feedback.values import DRAFT_LIMIT
from bot.forms import WordsForm
from bot.routes import CONTACT, ENOUGH, KEEP_WIN, UNDO, WAITING
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from bot.wins import WinKind
from cogs.feedback import messages
from cogs.feedback.components import in_rows
from cogs.feedback.drafting import Drafting
from cogs.feedback.lines import Lines
from cogs.feedback.routes import REMIND
from cogs.feedback.rules import is_unsent, own_wording
from cogs.feedback.standing import Standings
from cogs.feedback.steps import Steps, if_unsent
from cogs.feedback.waiting_routes import CARD


class Sending:
    """Nothing is sent here: the member copies the mail, sends it, and says so. The row is the request."""

    def __init__(
        self, services: Services, standings: Standings, drafting: Drafting, steps: Steps, lines: Lines
    ) -> None:
        self._standings = standings
        self._store = services.requests
        self._clock = services.clock
        self._drafting = drafting
        self._steps = steps
        self._lines = lines

    async def draft(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Show the mail, also one that was sent."""
        request = await self._steps.own(interaction.user.id, request_id)
        if is_unsent(request):
            await go_on(interaction, await self._drafting.shown(request))
        else:
            text = messages.sent_mail(request, self._drafting.mail(request))
            await go_on(interaction, Reply(text, buttons=[CARD.button(request.id), ENOUGH.button()]))

    async def change_text(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            if request := await self._steps.with_reader(interaction, request_id):
                words = own_wording(text, self._drafting.template(request))
                await self._reword(interaction, request_id, words, messages.CHANGED if words else messages.WRITTEN_ANEW)

        if request := await self._steps.with_reader(interaction, request_id):
            form = WordsForm(
                save,
                title="Change the text",
                label="The mail",
                description="In your own words. Left empty, it is the draft again.",
                limit=DRAFT_LIMIT,
                default=self._drafting.mail(request),
                required=False,
            )
            await interaction.response.send_modal(form)

    async def anew(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Let the template write it again, with the questions that are chosen by now."""
        if await self._steps.with_reader(interaction, request_id):
            await self._reword(interaction, request_id, None, messages.WRITTEN_ANEW)

    async def _reword(self, interaction: Interaction, request_id: int, words: str | None, said: str) -> None:
        """Keep another wording. The first is an edit, too: else an older Undo would put its words over it."""
        now = self._clock()

        def reworded(request: Request) -> Request:
            return replace(request, draft=words)

        edited = await self._store.edit(interaction.user.id, request_id, if_unsent(reworded), now)
        _, noted = found(edited, messages.GONE)
        if request := await self._steps.unsent(interaction, request_id):
            above = messages.changed(said, now) if noted else None
            await go_on(interaction, await self._drafting.draft(request, above, noted))

    async def sent(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Note that the member has sent it, with the text as it was then. What was to come finds it sent."""
        user_id, now = interaction.user.id, self._clock()
        request = await self._steps.own(user_id, request_id)
        if is_unsent(request) and request.whom is None:
            await go_on(interaction, await self._drafting.whom(request))
            return

        def noted_as_sent(request: Request) -> Request:
            return replace(request, asked_at=now, draft=self._drafting.mail(request))

        contact = CONTACT.button((await self._standings.of(request)).entry_id)
        line = await self._lines.asked(user_id)
        edited = await self._store.edit(user_id, request_id, if_unsent(noted_as_sent), now)
        request, noted = found(edited, messages.GONE)
        if noted is None:
            # Pressed twice, or closed: the first press may have put an Undo there, which this message doesn't know of.
            text = messages.sent_already(request.asked_at) if request.asked_at else messages.CLOSED
            await answer(interaction, Reply(text, buttons=[WAITING.button(), ENOUGH.button()]))
            return
        win = KEEP_WIN.button(detail=WinKind.SENT_MAIL.value)
        buttons = in_rows(
            [REMIND.button(request.id), win, contact],
            [WAITING.button(), ENOUGH.button(), UNDO.button(noted)],
        )
        await go_on(interaction, Reply(messages.sent(line, request, now), buttons=buttons))
