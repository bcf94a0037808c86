"""The card for when they are on the phone: few lines, to be read while listening."""

import discord

from bot.errors import UserError
from bot.rejections import Stage
from bot.routes import ENOUGH, REPLY
from bot.ui import CALM, Interaction, Reply, answer
from bot.undoing import go_on
from cogs.feedback.phone_cards import PhoneCard, PhoneCards
from cogs.feedback.waiting_routes import ON_THE_PHONE, PHONE_AS

#: details of the button that leads to the other card
MET_ME, NOT_MET = "met", "not-met"

UNKNOWN_STAGE = "That stage isn't one I know. `/feedback phone` shows the card without it."
UNKNOWN_CARD = "There is no such card. `/feedback phone` shows those there are."


class Phone:
    """One card for those who had met the member, one for all others."""

    def __init__(self, cards: PhoneCards) -> None:
        self._cards = cards

    def card(self, stage: Stage | None, entry_id: int = 0) -> Reply:
        return _shown(self._cards.for_stage(stage), entry_id)

    async def press(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Show the card below what it was pressed on; the detail is the stage, if it is known."""
        if detail is not None and detail not in set(Stage):
            raise UserError(UNKNOWN_STAGE)
        await answer(interaction, self.card(Stage(detail) if detail else None, entry_id))

    async def switch(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        if detail not in {MET_ME, NOT_MET}:
            raise UserError(UNKNOWN_CARD)
        card = next(card for card in self._cards.cards if card.met is (detail == MET_ME))
        await go_on(interaction, _shown(card, entry_id))


def _shown(card: PhoneCard, entry_id: int) -> Reply:
    steps: list[str] = []
    for number, step in enumerate(card.steps, 1):
        steps += [f"**{number}.** {step.do}", *([f"> “{step.say}”"] if step.say else [])]
    embed = discord.Embed(colour=CALM, description="\n".join([f"{card.acknowledge}\n", *steps]))
    embed.set_footer(text=f"Better left out: {card.leave_out}")
    other = (NOT_MET, "They hadn't met me") if card.met else (MET_ME, None)
    buttons = [
        REPLY.button(entry_id, ON_THE_PHONE, label="Write down what they said"),
        PHONE_AS.button(entry_id, other[0], label=other[1]),
        ENOUGH.button(),
    ]
    return Reply(embed=embed, buttons=buttons)
