"""An answer to a prompt, for its member alone: written, and changed."""

from dataclasses import replace

from bot.closing import ANYTHING
from bot.errors import UserError, found
from bot.forms import Save, WordsForm
from bot.posts import Prompt
from bot.posts.content import Prompts
from bot.prompts import PromptAnswer
from bot.prompts.values import ANSWER_LIMIT
from bot.routes import EARLIER_ANSWERS, ENOUGH, KEEP_WIN, PLAN, REFRAME, UNDO, Route
from bot.services import Services
from bot.text import clean_text
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from bot.wins import WinKind
from cogs.prompts import messages
from cogs.prompts.content import Answered
from cogs.prompts.routes import CHANGE

#: the button that an answer may lead to, with its detail
_LEADS_TO = {"step": (PLAN, None), "reframe": (REFRAME, None), "win": (KEEP_WIN, WinKind.OWN.value)}


class Answering:
    """The post in the channel stays as it is: what comes of a press on it is a message of its own."""

    def __init__(self, services: Services, prompts: Prompts, lines: Answered) -> None:
        self._store = services.prompt_answers
        self._deck = services.deck("prompt_answers")
        self._clock = services.clock
        self._prompts = prompts
        self._lines = lines.answered

    async def answer(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Open the form for the prompt that the detail names."""
        prompt = found(self._prompts.find(detail), messages.NOT_ASKED)

        async def save(interaction: Interaction, text: str) -> None:
            await answer(interaction, await self._kept(interaction.user.id, prompt, _words(text)))

        await interaction.response.send_modal(_form(save, prompt.text))

    async def _kept(self, user_id: int, prompt: Prompt, words: str) -> Reply:
        now = self._clock()
        line = await self._deck.line(user_id, self._lines)
        # Saved last: what goes wrong before leaves nothing behind, as the member is then told.
        kept, change = await self._store.add(PromptAnswer(0, user_id, prompt.id, words, now, now), now)
        buttons = [
            *(route.button(detail=detail) for route, detail in _leads_to(prompt)),
            CHANGE.button(kept.id),
            EARLIER_ANSWERS.button(),
            ENOUGH.button(detail=ANYTHING),
            UNDO.button(change),
        ]
        return Reply(messages.saved(line, now), buttons=buttons)

    async def change(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        kept = await self._store.own(interaction.user.id, row, messages.GONE)
        prompt = self._prompts.find(kept.prompt)

        async def save(interaction: Interaction, text: str) -> None:
            await go_on(interaction, await self._changed(interaction.user.id, kept.id, _words(text)))

        await interaction.response.send_modal(
            _form(save, prompt.text if prompt else messages.OLD_PROMPT, default=kept.words)
        )

    async def _changed(self, user_id: int, row: int, words: str) -> Reply:
        now = self._clock()
        edited = await self._store.edit(user_id, row, lambda kept: replace(kept, words=words), now)
        kept, change = found(edited, messages.GONE)
        buttons = [CHANGE.button(kept.id), EARLIER_ANSWERS.button(), ENOUGH.button(detail=ANYTHING)]
        if change is None:
            return Reply(messages.SAME_WORDS, buttons=buttons)
        return Reply(messages.changed(now), buttons=[*buttons, UNDO.button(change)])


def _leads_to(prompt: Prompt) -> list[tuple[Route, str | None]]:
    return [_LEADS_TO[prompt.leads_to]] if prompt.leads_to else []


def _form(save: Save, question: str, default: str | None = None) -> WordsForm:
    return WordsForm(
        save,
        title="Nobody else will see this",
        label="Your answer",
        description=question,
        limit=ANSWER_LIMIT,
        default=default,
        placeholder="A word is enough.",
    )


def _words(text: str) -> str:
    words = clean_text(text, limit=ANSWER_LIMIT, name="answer")
    if words is None:
        raise UserError(messages.NEEDS_WORDS)
    return words
