"""The fit check: three taps, before anybody may say that a job might not have suited somebody."""

from collections.abc import Mapping
from enum import StrEnum

import discord

from bot import entries
from bot.cards import Deck
from bot.rejections import Rejection, RejectionStore
from bot.routes import ENOUGH, FIT_CHECK, SUPPORT
from bot.text import as_typed
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.encouragement import messages
from cogs.encouragement.content import FitCheck, Outcome, Verdict
from cogs.encouragement.routes import HERE, TAP
from cogs.encouragement.rules import Answers, Need, Place, Work, met_nobody, outcome, read_answers

FIRST = (
    "A no can sting whether or not the job was the right one. These are up to three short questions about this one, "
    "and nothing of your answers is kept."
)
#: each question as it is asked, and as it stands in the list of answers
NEED = "Was this a job you needed, or one you wanted?"
WORK = "Could you see yourself doing that work?"
PLACE = "How did the place and its people feel to you?"

LABELS: Mapping[StrEnum, str] = {
    Need.NEEDED: "I needed it",
    Need.WANTED: "I wanted it",
    Need.UNSURE: "Not sure any more",
    Work.YES: "Yes, gladly",
    Work.PARTLY: "Parts of it",
    Work.NO: "Not really",
    Place.AT_EASE: "I felt at ease",
    Place.CANT_TELL: "I can't tell",
    Place.UNEASY: "Not at ease",
}


class Fit:
    """Asks, and says what the answers come to. They stand in the buttons' ids and nowhere else."""

    def __init__(self, deck: Deck, verdicts: FitCheck, store: RejectionStore) -> None:
        self._deck = deck
        self._verdicts = verdicts
        self._store = store

    async def ask(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """The first question."""
        entry = await self._entry(interaction.user.id, entry_id)
        await (go_on if detail == HERE else answer)(interaction, _question(Answers(), entry))

    async def tap(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        answers = read_answers(detail)
        entry = await self._entry(interaction.user.id, entry_id)
        come_to = outcome(answers, unmet=met_nobody(entry))
        reply = await self._verdict(interaction.user.id, come_to, answers, entry) if come_to else None
        await go_on(interaction, reply or _question(answers, entry))

    async def _verdict(self, user_id: int, come_to: Outcome, answers: Answers, entry: Rejection | None) -> Reply:
        fitting = self._verdicts.of(come_to)
        verdict = await self._deck.draw(user_id, fitting) or fitting[0]
        people = [SUPPORT.button()] if come_to == "needed" else []
        return Reply(_said(verdict, answers, entry), buttons=[*people, _back(answers, entry), ENOUGH.button()])

    async def _entry(self, user_id: int, entry_id: int) -> Rejection | None:
        return await entries.own(self._store, user_id, entry_id, messages.GONE) if entry_id else None


def _question(answers: Answers, entry: Rejection | None) -> Reply:
    """Ask what is asked next, with what was answered so far in view."""
    asked, choices = (NEED, Need) if answers.need is None else (WORK, Work) if answers.work is None else (PLACE, Place)
    before = f"{answers.detail}-" if answers.detail else ""
    taps = [TAP.button(_row(entry), f"{before}{choice}", label=LABELS[choice]) for choice in choices]
    back = [_back(answers, entry)] if answers.need else []
    parts = [None if answers.need else FIRST, _small(answers, entry), f"**{asked}**"]
    return Reply("\n\n".join(filter(None, parts)), buttons=[*taps, *back, ENOUGH.button()])


def _said(verdict: Verdict, answers: Answers, entry: Rejection | None) -> str:
    return f"{verdict.acknowledge}\n\n{verdict.say}\n\n{_small(answers, entry)}"


def _small(answers: Answers, entry: Rejection | None) -> str:
    """Return in small print which application it is about, and what was answered so far."""
    about = [f"About: {as_typed(entries.line(entry))}"] if entry else []
    given = [(NEED, answers.need), (WORK, answers.work), (PLACE, answers.place)]
    answered = [f"{asked} {LABELS[tapped]}." for asked, tapped in given if tapped]
    return "\n".join(f"-# {line}" for line in [*about, *answered])


def _back(answers: Answers, entry: Rejection | None) -> "discord.ui.Button[discord.ui.View]":
    """Return the button to the question that was answered last."""
    earlier = answers.detail.rpartition("-")[0]
    return TAP.button(_row(entry), earlier) if earlier else FIT_CHECK.button(_row(entry), HERE, label="Back")


def _row(entry: Rejection | None) -> int:
    return entry.id if entry else 0
