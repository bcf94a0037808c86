"""What a deletion would take, what stays, and that it is done, in words."""

from collections import Counter

import discord

from bot.days import in_days, say_day
from bot.erasing import Going, What
from bot.ui import CALM
from cogs.mydata.content import DataKind, DataKinds
from cogs.mydata.messages import listed
from cogs.mydata.rules import FIRST_DAY, Days

_WOULD_GO = {
    What.EVERYTHING: "All I keep of you would be deleted",
    What.MOODS: "Your moods would be deleted",
    What.WORDS: "All you wrote would be deleted",
    What.PERIOD: "Those days would be deleted",
}
_GONE = {
    What.EVERYTHING: (
        "It is deleted. Nothing about you is in the database any more, and nothing more is set to come to you. What "
        "you had said yes to is gone, too: with your next command I would ask you again."
    ),
    What.MOODS: "Your moods are deleted. All else is still here.",
    What.WORDS: "All you wrote is deleted. Days, stages and counts are still here.",
    What.PERIOD: (
        "What was begun on those days, or is about them, is deleted. All else is still here, also what you added then "
        "to something older."
    ),
}
#: what goes with any part, and has one line for itself
UNDONE = ("changes", "rejections")
#: how rows are told that stay, by table
EMPTIED = {
    "rejections": "company, role and thought in {entries}",
    "wins": "what you wrote in {wins}",
    "feedback_requests": "names and drafts in {requests}",
    "feedback_replies": "what you wrote in {replies}",
    "checkins": "the word in {checkins}",
    "own_words": "how strong the thought felt in {own_words}",
}
#: how cards are told, whose marks are of several things at once
_CARDS = {
    What.MOODS: "which lines you saw in check-ins",
    What.PERIOD: "which cards you saw, kept or put away on those days",
}
_KEEP_THEIR_TEXT = "Posts that you set up for a server keep their text; its admins can remove them."
_WITHOUT_UNDO = "What you did in the last ten minutes can't be undone any more."
_UNDO = "Undo for the last ten minutes; an entry you deleted in them is gone for good"


def would_go(  # noqa: PLR0913 - it says all of these
    kinds: DataKinds, what: What, days: Days | None, zone: str | None, going: Going, kept_for: int
) -> discord.Embed:
    """Show what a deletion would take, by counts, and what stays; backups are kept for so many days."""
    embed = discord.Embed(colour=CALM, title=_WOULD_GO[what], description=_taken(kinds, what, going))
    if days is not None:
        embed.add_field(name="Which days", value=_which_days(days, zone), inline=False)
    if emptied := _emptied(kinds, what, going):
        embed.add_field(name="Taken out of what stays", value=listed(emptied), inline=False)
    embed.add_field(name="What stays", value=_stays(what, going, kept_for), inline=False)
    embed.set_footer(text="There is no Undo for this.")
    return embed


def gone_for_good(what: What, going: Going, kept_for: int) -> str:
    """Say that it is done, and when it is out of the files, too."""
    said = [
        _GONE[what],
        _WITHOUT_UNDO if what is not What.EVERYTHING and _takes_undo(going) else "",
        _KEEP_THEIR_TEXT if going.posts and what is What.WORDS else "",
    ]
    return (
        f"{' '.join(filter(None, said))}\n\n-# Its last traces leave the database's file within an hour or at my next "
        f"start, and the backups after {in_days(kept_for)}. Messages on Discord stay until you delete them there."
    )


def _taken(kinds: DataKinds, what: What, going: Going) -> str:
    cards = _CARDS.get(what)
    rows = Counter(going.rows) + Counter({table: n for table, n in going.along.items() if table not in UNDONE})
    lines = [
        _messages(rows["schedules"]) if kind.table == "schedules" else kind.counted(rows[kind.table])
        for kind in kinds.kinds
        if rows[kind.table] and not (kind.table == "card_marks" and cards)
    ]
    if cards and (rows["card_marks"] or going.emptied.get("card_marks")):
        lines.append(cards)
    if what is What.EVERYTHING:
        lines.append("your settings, and what you said yes to")
    elif _takes_undo(going):
        lines.append(_UNDO)
    return listed(filter(None, lines)) or "No row goes whole."


def _messages(number: int) -> str:
    """Say how many of them go; posts, which are of the same kind, stay."""
    return f"{number:,} {'message that is' if number == 1 else 'messages that are'} set to come"


def _takes_undo(going: Going) -> bool:
    return any(going.along.get(table) for table in UNDONE)


def _emptied(kinds: DataKinds, what: What, going: Going) -> list[str]:
    if what is What.EVERYTHING:
        return []
    by_table = {kind.table: kind for kind in kinds.kinds}
    return [_in_words(by_table[table], number) for table, number in going.emptied.items() if table in EMPTIED]


def _in_words(kind: DataKind, number: int) -> str:
    return EMPTIED[kind.table].format(**{kind.id: kind.counted(number)})


def _stays(what: What, going: Going, kept_for: int) -> str:
    stays = [
        {
            What.EVERYTHING: "",
            What.MOODS: "Everything else I keep of you.",
            What.WORDS: "Days, stages, counts and settings.",
            What.PERIOD: "Your settings, and all that was begun on other days, also what you added to it on these.",
        }[what]
    ]
    if going.posts and what is What.EVERYTHING:
        stays.append(_disowned(going.posts))
    elif going.posts and what is What.WORDS:
        stays.append(_KEEP_THEIR_TEXT)
    if going.rows.get("prompt_counts"):
        stays.append("The number below a post that counted you, until somebody else presses there.")
    stays += ["Messages on Discord itself, until you delete them there.", _copied(kept_for)]
    return " ".join(filter(None, stays))


def _disowned(posts: int) -> str:
    count, it = ("One post", "it") if posts == 1 else (f"{posts:,} posts", "them")
    return (
        f"{count} that you set up for a server, without your name. You aren't told any more when {it} can't be posted; "
        f"the server's admins can remove {it}."
    )


def _copied(kept_for: int) -> str:
    return (
        f"Backups made before this, for {in_days(kept_for)}; none of them brings it back. Copies that whoever runs "
        "the machine makes in other ways, for as long as they keep them."
    )


def _which_days(days: Days, zone: str | None) -> str:
    last = say_day(days.until)
    if days.since == FIRST_DAY:
        said = f"All up to {last}"
    elif days.since == days.until:
        said = last
    else:
        said = f"{say_day(days.since)} to {last}"
    counted = f"by your time zone, {zone}" if zone else "by UTC, as I don't know your time zone"
    return f"{said}, {counted}."
