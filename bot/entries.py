"""A member's own entries as a command option: the list to choose from, the look-up, and how an entry is named."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from discord import app_commands

from bot.cards import Slots
from bot.errors import UserError
from bot.rejections import Rejection, RejectionStore, Stage
from bot.text import as_typed, clean_line, holds, isolated, shortened
from bot.ui import Interaction

#: A newer entry than this is taken as what the member means when they name none.
RECENT = timedelta(days=30)

#: for a button, whose entry was there once
GONE = "That entry isn't among yours any more. `/reframe` and `/feedback ask` work without it too."
#: for an option
NOT_FOUND = "I don't find that entry among yours. Choose one from the list, or leave the option out."


def line(entry: Rejection, limit: int | None = None) -> str:
    """Name an entry in a line of plain text: stage, role, company; names are cut where it is over `limit`."""
    names = [name for name in (entry.role, entry.company) if name]
    text = " · ".join([entry.stage.label, *map(isolated, names)])
    if limit is None or len(text) <= limit:
        return text
    # Each name is cut before it is isolated, which adds two signs.
    room = limit - len(entry.stage.label) - sum(len(" · ") + 2 for _ in names)
    half = room // len(names)
    cuts = [max(half, room - len(other)) for other in reversed(names)] if len(names) == 2 else [room]
    return " · ".join([entry.stage.label, *(isolated(shortened(*each)) for each in zip(names, cuts, strict=True))])


def slots(entry: Rejection | None) -> Slots:
    """Return what a card can say of this entry, the member's words escaped."""
    if entry is None:
        return Slots()
    return Slots(
        stage=entry.stage,
        company=as_typed(entry.company) if entry.company else None,
        role=as_typed(entry.role) if entry.role else None,
    )


def dated(entry: Rejection, zone: ZoneInfo) -> str:
    """Name an entry with its day in at most the 100 characters of an option."""
    # The day first, so that no name is cut in two around it, whichever way it is written.
    day = f"{entry.happened_at.astimezone(zone):%d %b %Y} · "
    return day + line(entry, 100 - len(day))


async def own(store: RejectionStore, user_id: int, entry_id: int, otherwise: str = GONE) -> Rejection:
    """Return the member's own entry; raises UserError saying `otherwise` if there is none of that id."""
    # An option can name a larger number than SQLite knows.
    entry = await store.find(user_id, entry_id) if abs(entry_id) < 2**63 else None
    if entry is None:
        raise UserError(otherwise)
    return entry


async def meant(store: RejectionStore, user_id: int, entry_id: int | None, now: datetime) -> Rejection | None:
    """Return the entry a member named, or their latest if it is recent; raises UserError if it isn't theirs."""
    if entry_id is not None:
        return await own(store, user_id, entry_id, NOT_FOUND)
    latest = await store.latest(user_id)
    return latest if latest and now - latest.created_at <= RECENT else None


async def autocomplete(interaction: Interaction, typed: str) -> list[app_commands.Choice[int]]:
    """Offer up to Discord's 25 of the member's entries that contain what they typed, newest first."""
    services, user_id = interaction.client.services, interaction.user.id
    # Discord lets 6,000 characters of any kind be typed there, and not each can be searched for.
    typed = clean_line(typed[:100], limit=100, name="entry") or ""
    stages = [stage for stage in Stage if holds(typed, stage.label)]
    found = await services.rejections.offered(user_id, typed, stages, 25)
    zone = await services.members.local_zone(user_id)
    return [app_commands.Choice(name=dated(entry, zone), value=entry.id) for entry in found]
