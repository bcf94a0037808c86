"""How a check-in reaches its member: the first question by direct message, and nowhere else."""

from datetime import datetime

from bot import nudging
from bot.direct import DirectMessages
from bot.schedules import Schedule, Sent
from bot.services import Services
from bot.ui import Reply
from cogs.checkin import messages
from cogs.checkin.content import CheckinTexts


class CheckinDelivery:
    def __init__(self, services: Services, direct: DirectMessages, texts: CheckinTexts) -> None:
        self._deck = services.deck("checkin")
        self._direct = direct
        self._texts = texts

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        user_id = schedule.user_id
        lines = (self._texts.openings, self._texts.questions.energy)
        chosen = [found for each in lines if (found := await self._deck.choose(user_id, each, seed=nonce))]
        message_id = await nudging.send(
            await self._direct.to(user_id),
            schedule,
            Reply("\n\n".join(each.card.text for each in chosen)),
            nonce,
            messages.energy_buttons(schedule.id),
        )

        async def record() -> None:
            for each in chosen:
                await self._deck.record(user_id, each)

        return Sent(message_id, record)
