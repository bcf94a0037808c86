"""Listening to words in direct messages."""

import logging
from collections import deque
from datetime import timedelta

import discord
from discord.ext import commands

from bot.crisis import in_danger
from bot.erasing import WITH_WORDS
from bot.safety import known_country, stopped
from bot.services import Services
from bot.ui import UNDELIVERED, Interaction, Reply, replace, row_of
from cogs.conversation import messages
from cogs.conversation.bursts import Burst, Bursts
from cogs.conversation.content import Replies
from cogs.conversation.fading import Fading
from cogs.conversation.rules import Heard, Kind, read

log = logging.getLogger(__name__)

#: characters at the end of a burst in which danger is looked for across its messages
JOINED = 4000
#: how long a message is remembered, for danger alone: people pause in the middle of a hard sentence
SENTENCE = timedelta(minutes=1)
#: how long a short word is taken as an answer to helplines
HELPED = timedelta(minutes=10)

#: What is said to helplines by somebody who has just been shown them.
_TO_HELPLINES = {Kind.THANKS, Kind.BRIEF, Kind.GOODBYE, Kind.SORRY, Kind.ONLY_SAYING}


class Conversation(commands.Cog):
    """Answers each burst once: acknowledges, says what it read, and offers buttons that hold it."""

    def __init__(self, services: Services, replies: Replies) -> None:
        self._members = services.members
        self._brake = services.brake
        self._helplines = services.helplines
        self._deck = services.deck("conversation")
        self._replies = replies
        self._bursts = Bursts(self._answer)
        services.erasing.forgets.append((WITH_WORDS, self._bursts.forget))
        #: messages that helplines were shown for: whatever is changed on them later, once is enough
        self._shown_for: deque[int] = deque(maxlen=1000)
        #: the last two messages
        self._lately = Fading[tuple[str, ...]](SENTENCE, services.clock)
        self._helped = Fading[bool](HELPED, services.clock)

    async def cog_unload(self) -> None:
        self._bursts.close()
        self._lately.clear()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        if not _is_a_members(message):
            return
        burst = self._bursts.add(message, message.content)
        if burst.stopped:
            return
        if self._shows_danger(message, burst):
            await self._stop(burst, message)
        elif not (self._brake.lets(burst.user_id) or burst.slowed):
            self._bursts.slow(burst)
            await self._send(burst, Reply(messages.TOO_MUCH))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Read an edit as if it had been written so, but answer a later one only where it shows danger.

        Discord also reports what it has changed itself, such as a link's preview: that is no edit.
        """
        message = payload.message
        if not _is_a_members(message) or message.edited_at is None or message.id in self._shown_for:
            return
        burst = self._bursts.edit(message, message.content)
        if not burst.stopped and _is_danger(_all_words(message), *burst.texts.values()):
            await self._stop(burst, message)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        self._lately.forget(payload.channel_id)
        self._bursts.delete(payload.channel_id, payload.message_id)

    async def said(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """A press on Just needed to say it: what was said stays, without what a program made of it."""
        ending = await self._deck.draw(interaction.user.id, self._replies.endings) or self._replies.endings[0]
        said = interaction.message.content if interaction.message else ""
        await replace(interaction, f"{said}\n\n{ending.text}".strip())

    async def _stop(self, burst: Burst, message: discord.Message) -> None:
        """Put helplines before everything: nothing of the burst is used."""
        self._bursts.stop(burst)
        self._shown_for.append(message.id)
        self._lately.forget(message.channel.id)
        self._helped[message.channel.id] = True
        country = await known_country(self._members, burst.user_id)
        reply = stopped(self._helplines, country, in_chat=True)
        if not await self._send(burst, reply):
            await self._send(burst, reply)  # they matter more than any other answer

    def _shows_danger(self, message: discord.Message, burst: Burst) -> bool:
        """Whether a message does, or the end of what was written before with it."""
        words = _all_words(message)
        lately = (*(self._lately[message.channel.id] or ()), words)
        self._lately[message.channel.id] = lately[-2:]
        return _is_danger(words, *burst.texts.values()) or _is_danger(words, *lately)

    async def _answer(self, burst: Burst) -> None:
        try:
            reply = await self._reply(burst)
        except Exception:
            log.exception("the words of user %s could not be answered", burst.user_id)
            reply = Reply(messages.WENT_WRONG)
        await self._send(burst, reply)

    async def _reply(self, burst: Burst) -> Reply:
        heard = read(burst.text)
        if heard.kind in _TO_HELPLINES and self._helped[burst.channel_id]:
            heard = Heard(Kind.AFTER_HELPLINES)
        wording = self._replies.fitting(heard.kind, heard.sort)
        words = await self._deck.draw(burst.user_id, wording) or wording[0]
        return messages.answer(heard, words.text)

    async def _send(self, burst: Burst, reply: Reply) -> bool:
        """Send it; return whether it arrived."""
        view = row_of(reply.buttons)
        try:
            if view is None:
                await burst.channel.send(reply.content, embeds=reply.embeds)
            else:
                await burst.channel.send(reply.content, embeds=reply.embeds, view=view)
        except UNDELIVERED as failure:
            # Their DMs are closed by now, or the network is down.
            log.warning("user %s could not be answered: %s", burst.user_id, type(failure).__name__)
            return False
        return True


def _is_a_members(message: discord.Message) -> bool:
    """Whether a member wrote it to the bot alone."""
    written = message.type in {discord.MessageType.default, discord.MessageType.reply}
    return written and message.guild is None and not message.author.bot and message.webhook_id is None


def _is_danger(words: str, *texts: str) -> bool:
    # With spaces, since a sentence may go over several messages.
    joined = " ".join(texts or (words,))[-JOINED:]
    return any(in_danger(each) for each in {words, joined})


def _all_words(message: discord.Message) -> str:
    """Return all that a member typed for it: a poll's words are no message's text."""
    poll = [message.poll.question, *(answer.text for answer in message.poll.answers)] if message.poll else []
    return "\n".join([message.content, *poll])
