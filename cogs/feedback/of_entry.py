"""What was asked about one entry, and what came back; without an entry, all answers."""

from collections.abc import Sequence

import discord

from bot import entries
from bot.feedback import FeedbackReply
from bot.rejections import Rejection
from bot.routes import ENOUGH, ENTRY, FEEDBACK, REPLY
from bot.services import Services
from bot.text import as_typed
from bot.ui import CALM, Interaction, Reply, answer
from cogs.feedback import reply_messages, waiting_messages
from cogs.feedback.answers import Answers
from cogs.feedback.standing import Standing, Standings
from cogs.feedback.waiting_routes import OPEN, OPEN_ANSWER

#: so many are told of each, the newest: an embed holds them, all escaped
REQUESTS_SHOWN, ANSWERS_SHOWN = 5, 7

NOTHING_CAME = "Nothing was asked about this one, and no answer is noted. Leaving it so is fine."


class OfEntry:
    """Below the message that led here, which is another feature's. The row is the entry."""

    def __init__(self, services: Services, standings: Standings, answers: Answers) -> None:
        self._rejections = services.rejections
        self._requests = services.requests
        self._replies = services.replies
        self._members = services.members
        self._standings = standings
        self._answers = answers

    async def press(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        user_id = interaction.user.id
        if entry_id:
            entry = await entries.own(self._rejections, user_id, entry_id, reply_messages.ENTRY_GONE)
            await answer(interaction, await self._about(entry))
        else:
            await answer(interaction, await self._answers.listed(user_id))

    async def _about(self, entry: Rejection) -> Reply:
        requests = await self._requests.about(entry.user_id, entry.id, REQUESTS_SHOWN)
        standings = [await self._standings.of(request) for request in requests]
        replies = await self._replies.of_entry(entry.user_id, entry.id)
        ways_on: list[discord.ui.Item[discord.ui.View]] = [
            REPLY.button(entry.id, label="Write down feedback"),
            *([] if requests else [FEEDBACK.button(entry.id)]),
            ENTRY.button(entry.id),
            ENOUGH.button(),
        ]
        if not standings and not replies:
            return Reply(f"{as_typed(entries.line(entry))}\n\n{NOTHING_CAME}", buttons=ways_on)
        zone = await self._members.local_zone(entry.user_id)
        newest = [reply_messages.option(reply, zone) for reply in reversed(replies[-ANSWERS_SHOWN:])]
        choices: list[discord.ui.Item[discord.ui.View]] = [
            *([OPEN.select([waiting_messages.option(each, zone) for each in requests])] if requests else []),
            *([OPEN_ANSWER.select(newest, label="Open an answer")] if newest else []),
        ]
        return Reply(embed=_embed(entry, standings, replies), buttons=[*choices, *ways_on])


def _embed(entry: Rejection, standings: Sequence[Standing], replies: Sequence[FeedbackReply]) -> discord.Embed:
    """List both as the lists of each do, newest first."""
    asked = [f"- {_state(standing)}" for standing in standings]
    came = [f"- {waiting_messages.reply_line(reply)}" for reply in reversed(replies[-ANSWERS_SHOWN:])]
    if (more := len(replies) - len(came)) > 0:
        came.append(f"- and {more:,} earlier")
    parts = [
        f"**{as_typed(entries.line(entry))}**",
        "\n".join(["What you asked:", *asked]) if asked else None,
        "\n".join(["What came:", *came]) if came else None,
    ]
    return discord.Embed(colour=CALM, title="What came of it", description="\n\n".join(filter(None, parts)))


def _state(standing: Standing) -> str:
    closed_at = standing.request.closed_at
    closed = f"; closed {discord.utils.format_dt(closed_at, 'R')}" if closed_at else ""
    return f"{waiting_messages.state(standing)}{closed}"
