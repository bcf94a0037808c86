"""What /feedback open says: what waits since when, one of them alone, the mails that may follow it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot.days import say_day
from bot.feedback import FeedbackReply, ReplyKind, ReplyRate, Request
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.feedback.following import Move, answered, can_remind, last_sent, percent
from cogs.feedback.messages import in_block
from cogs.feedback.naming import about, named, names
from cogs.feedback.standing import Standing

NOTHING_WAITS = (
    "Nothing is waiting here, and nothing has to be. If you would like to ask somebody why, on a day that suits you, "
    "it begins with `/feedback ask`: whom to ask, two or three questions, and a draft."
)
NOTHING_CLOSED = "Nothing is closed here."
NO_OLDER = "There is nothing older than that."
NOT_SENT = "That one hasn't been sent yet, as far as I know. Its draft has a button that says so. Nothing was changed."
CLOSED_ALREADY = "That one is closed already. Nothing was changed."
NOT_NOW = "Nothing more is to be sent about that one. Nothing was changed."
NOT_YET = "That one is with them still: for a week, nothing has to follow. Nothing was changed."
NOTED_ALREADY = "That is noted already. Nothing was changed."
LET_GO = "It is let go. Nothing was sent, and nothing has to be."
CLOSED_WITH_ANSWER = "It is closed. What came stays among your answers."
CLOSED_EARLY = "It is closed, and nothing more has to follow. If an answer comes one day, it can still be added."
OPEN_ALREADY = "That one is open already. Nothing was changed."
ONE_LINE = (
    "Waiting without a word is tiring. If you like, here is one polite line to the same person. Leaving it is as good."
)
ONE_MORE = "It is fine to leave it here. If you would like to ask {whom}, once, here is a short mail."
LOOK_OVER = "-# Look over the names before you send it. I send nothing to anybody."

#: characters of each name in a list, and of an answer's words, which escaping may double: ten of each fit an embed
NAME_SHOWN = 40
WORDS_SHOWN = 90

#: so many answers fit a field of an embed
REPLIES_SHOWN = 3


def _ago(instant: datetime) -> str:
    return discord.utils.format_dt(instant, "R")


def _day(instant: datetime) -> str:
    return discord.utils.format_dt(instant, "D")


def state(standing: Standing) -> str:
    """Say in a line where a request stands."""
    request = standing.request
    if request.asked_at is None:
        return _draft_state(standing)
    if came := [reply for reply in standing.replies if reply.kind is not ReplyKind.NONE]:
        return f"an answer came {_ago(came[-1].created_at)}"
    ago = _ago(last_sent(request, request.asked_at))
    said = f"asked {named(request.whom, request)}{' once more' if request.chased_at else ''} {ago}"
    if request.escalated_at:
        said = f"asked {named(standing.beyond, request)} as well {ago}"
    return ". ".join(filter(None, [said, _IN_SHORT.get(standing.move), _paused(standing)]))


_IN_SHORT = {
    Move.CHASE: "A week is over: one polite line is fine, and so is leaving it",
    Move.ESCALATE: "Still quiet: one more person can be asked, and leaving it is fine",
    Move.CLOSE: "Still quiet: it can be closed",
}


def _draft_state(standing: Standing) -> str:
    reminder = standing.reminder
    if reminder is None:
        return "a draft"
    if standing.entry_gone:
        return "a draft. Its entry was deleted, so the draft won't come"
    if reminder.next_due_at is None:
        return f"a draft that couldn't come: {reminder.paused_reason}"
    comes_at = standing.comes_at
    return f"a draft that comes to you {discord.utils.format_dt(comes_at, 'F')}" if comes_at else "a draft"


def _paused(standing: Standing) -> str | None:
    reminder = standing.reminder
    if reminder is None or reminder.next_due_at or not can_remind(standing.request):
        return None
    return f"The reminder couldn't come: {reminder.paused_reason}"


def listed(page: Sequence[Standing]) -> discord.Embed:
    lines = [f"- **{about(each.request, NAME_SHOWN)}**: {state(each)}" for each in page]
    embed = discord.Embed(colour=CALM, title="What is open", description="\n".join(lines))
    return embed.set_footer(text="It may stay open for as long as you like. Nothing is sent by itself.")


def closed_ones(page: Sequence[Request]) -> discord.Embed:
    lines = [f"- **{about(each, NAME_SHOWN)}**: closed {_ago(each.closed_at)}" for each in page if each.closed_at]
    embed = discord.Embed(colour=CALM, title="Closed ones", description="\n".join(lines))
    return embed.set_footer(text="Each can be looked at, and opened again if something comes after all.")


def option(request: Request, zone: ZoneInfo) -> discord.SelectOption:
    day = say_day((request.asked_at or request.created_at).astimezone(zone).date())
    what = "asked" if request.asked_at else "a draft from"
    return discord.SelectOption(
        label=names(request, 45),
        value=str(request.id),
        description=f"{request.stage.label} · {what} {day}",
    )


def card(standing: Standing, rate: ReplyRate) -> discord.Embed:
    """Show one request that was sent: of whom, since when, what came back, how it can go on."""
    embed = discord.Embed(colour=CALM, description="\n".join(_sent(standing)))
    embed.add_field(name="Where it stands", value=_stands(standing), inline=False)
    if standing.replies:
        embed.add_field(name="What came", value=_came(standing.replies), inline=False)
    return embed.set_footer(text=own_rate(rate))


def _sent(standing: Standing) -> Iterator[str]:
    request = standing.request
    yield f"**{about(request)}**"
    if request.asked_at:
        yield f"You asked {named(request.whom, request)} on {_day(request.asked_at)}."
    if request.chased_at:
        yield f"One polite line went out on {_day(request.chased_at)}."
    if request.escalated_at:
        yield f"You asked {named(standing.beyond, request)} as well, on {_day(request.escalated_at)}."


def _stands(standing: Standing) -> str:
    request, move = standing.request, standing.move
    if request.closed_at:
        return f"It is closed, since {_day(request.closed_at)}. Nothing more has to be done about it."
    if move is Move.ESCALATE:
        quiet = "A general line is often all that comes." if answered(standing.came) else "It is still quiet."
        said = f"{quiet} If you like, {named(standing.beyond, request)} can be asked, once. Leaving it is fine as well."
    else:
        said = _MOVES[move]
    return " ".join(filter(None, [said, _to_come(standing)]))


_MOVES = {
    Move.WRITE: "It is a draft, and hasn't been sent.",
    Move.WAIT: "It is with them now. For a week, nothing has to follow.",
    Move.CHASE: "A week without a word is tiring. One polite line is fine, and so is leaving it.",
    Move.CLOSE: "You asked, and asked again, and it stayed quiet. A silence is no verdict. It can be put down now.",
    Move.DONE: "Something came back, and it is kept here. If more people answer, each can be added.",
}


def _to_come(standing: Standing) -> str | None:
    if standing.comes_at:
        return f"A reminder comes by direct message {discord.utils.format_dt(standing.comes_at, 'F')}."
    if standing.reminder and standing.entry_gone and can_remind(standing.request):
        return "Its entry was deleted, so the reminder won't come."
    paused = _paused(standing)
    return f"{paused}." if paused else None


def _came(replies: Sequence[FeedbackReply]) -> str:
    lines = [reply_line(reply) for reply in replies[-REPLIES_SHOWN:]]
    earlier = len(replies) - len(lines)
    return "\n".join([*([f"{earlier} earlier, and then:"] if earlier else []), *lines])


def reply_line(reply: FeedbackReply) -> str:
    """Show an answer in a line: its day, who, what kind, its words in short."""
    words = isolated(as_typed(shortened(" ".join((reply.words or "").split()), WORDS_SHOWN)))
    parts = [
        discord.utils.format_dt(reply.created_at, "d"),
        reply.person.label if reply.person else None,
        reply.kind.label,
        f"“{words}”" if words else None,
    ]
    return " · ".join(filter(None, parts))


def own_rate(rate: ReplyRate) -> str | None:
    """Say how many of the member's requests got an answer; None before any was sent."""
    if not rate.asked:
        return None
    if rate.asked == 1:
        return f"You sent one request so far, and {'it got an answer' if rate.answered else 'no answer is noted'}."
    hundredth = percent(rate.answered, rate.asked)
    share = "" if hundredth is None else f" ({hundredth} %)"
    return f"Of {rate.asked:,} requests you sent, {rate.answered or 'none'} got an answer{share}."


def copied(above: str, mail: str) -> str:
    """Show a mail in a code block, which one tap copies."""
    return f"{above}\n{in_block(mail)}\n{LOOK_OVER}"


def sent(line: str, now: datetime) -> str:
    return f"{line}\n\n-# Noted as sent on {_day(now)}. {undo_note(now)}"


def closed(line: str, now: datetime) -> str:
    return f"{line}\n\n-# Closed. {undo_note(now)}"


def opened_again(now: datetime) -> str:
    return f"It is open again, as it was before it was closed.\n\n-# {undo_note(now)}"


def deleted(now: datetime) -> str:
    return f"That request is deleted. Answers that came stay among your answers.\n\n-# {undo_note(now)}"
