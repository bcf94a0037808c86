"""A note to oneself, as one would write to a friend; and the notes of before."""

from bot.cards import Deck
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.forms import WordsForm
from bot.instants import Clock
from bot.own_words import OwnCard, OwnWordsStore, WordsKind
from bot.own_words.values import WORDS_LIMIT
from bot.rejections import RejectionStore
from bot.routes import ENOUGH, NOTE, NOTE_AGAIN, OWN_WORDS, UNDO
from bot.text import clean_text
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.encouragement import messages
from cogs.encouragement.content import Notes
from cogs.encouragement.routes import ANOTHER_PROMPT, HERE, OLDER_NOTE, WRITE_NOTE


class NoteCards:
    """Asks for a note and keeps it; shows the notes that may come back, the newest first."""

    def __init__(
        self, deck: Deck, wording: Notes, own_words: OwnWordsStore, store: RejectionStore, clock: Clock
    ) -> None:
        self._deck = deck
        self._wording = wording
        self._own_words = own_words
        self._store = store
        self._clock = clock

    async def ask(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        reply = await self._prompt(interaction.user.id, entry_id)
        await (go_on if detail == HERE else answer)(interaction, reply)

    async def asked(self, user_id: int) -> Reply:
        """Ask for a note that is about no entry."""
        return await self._prompt(user_id, 0)

    async def another_prompt(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self._prompt(interaction.user.id, entry_id, first=False))

    async def _prompt(self, user_id: int, entry_id: int, *, first: bool = True) -> Reply:
        # A note is worth writing also where the entry has gone.
        entry = await self._store.find(user_id, entry_id)
        row = entry.id if entry else 0
        prompt = await self._deck.draw(user_id, self._wording.prompts) or self._wording.prompts[0]
        buttons = [
            WRITE_NOTE.button(row),
            ANOTHER_PROMPT.button(row),
            *([NOTE_AGAIN.button(detail=HERE)] if await self._notes(user_id) else []),
            ENOUGH.button(detail=ANYTHING),
        ]
        return Reply(messages.ask_note(prompt, entry, first=first), buttons=buttons)

    async def write(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            await self._save(interaction, entry_id, text)

        form = WordsForm(
            save,
            title="A note to myself",
            label="What would you say to a friend?",
            description="It is kept for you alone.",
            limit=WORDS_LIMIT,
        )
        await interaction.response.send_modal(form)

    async def _save(self, interaction: Interaction, entry_id: int, text: str) -> None:
        user_id, now = interaction.user.id, self._clock()
        words = clean_text(text, limit=WORDS_LIMIT, name="note")
        if words is None:
            raise UserError(messages.NOTHING_WRITTEN)
        entry = await self._store.find(user_id, entry_id)
        _, change = await self._own_words.write_note(user_id, words, entry.id if entry else None, now)
        buttons = [OWN_WORDS.button(), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.note_kept(now), buttons=buttons))

    async def again(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """The latest note."""
        reply = await self._replay(interaction.user.id)
        await (go_on if detail == HERE else answer)(interaction, reply)

    async def older(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        """The note before the one that is shown; after the oldest, the latest."""
        await go_on(interaction, await self._replay(interaction.user.id, before=words_id))

    async def _replay(self, user_id: int, before: int | None = None) -> Reply:
        notes = await self._notes(user_id)
        if not notes:
            buttons = [NOTE.button(detail=HERE), OWN_WORDS.button(), ENOUGH.button(detail=ANYTHING)]
            return Reply(messages.NO_NOTE, buttons=buttons)
        note = next((note for note in notes if before is None or note.own.id < before), notes[0])
        line = await self._deck.draw(user_id, self._wording.replays) or self._wording.replays[0]
        buttons = [
            *([OLDER_NOTE.button(note.own.id)] if len(notes) > 1 else []),
            NOTE.button(detail=HERE, label="Write a new one"),
            ENOUGH.button(detail=ANYTHING),
        ]
        return Reply(embed=messages.replay(line, note), buttons=buttons)

    async def _notes(self, user_id: int) -> list[OwnCard]:
        return [card for card in await self._own_words.cards(user_id) if card.own.kind is WordsKind.NOTE]
