"""A member's own entries as a command option: the list to choose from, the look-up, and how an entry is named."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from discord import app_commands

from bot.cards import Slots
from bot.errors import UserError
from bot.rejections import Rejection, RejectionStore
from bot.text import as_typed
from bot.ui import Interaction

#: A newer entry than this is taken as what the member means when they name none.
RECENT = timedelta(days=30)


def line(entry: Rejection) -> str:
    """Name an entry in a line of plain text: stage, role, company."""
    return " · ".join(part for part in (entry.stage.label, entry.role, entry.company) if part)


def slots(entry: Rejection | None) -> Slots:
    """Return what a card can say of this entry, the member's words escaped."""
    if entry is None:
        return Slots()
    return Slots(
        stage=entry.stage,
        company=as_typed(entry.company) if entry.company else None,
        role=as_typed(entry.role) if entry.role else None,
    )


async def choices(store: RejectionStore, user_id: int, typed: str) -> list[app_commands.Choice[int]]:
    """Return up to Discord's 25 of the member's entries that contain what they typed, newest first."""
    found = [entry for entry in await store.recent(user_id, 200) if typed.casefold() in line(entry).casefold()]
    return [app_commands.Choice(name=_dated(entry), value=entry.id) for entry in found[:25]]


def _dated(entry: Rejection) -> str:
    date = f" · {entry.created_at.astimezone(ZoneInfo('UTC')):%d %b %Y}"
    return line(entry)[: 100 - len(date)] + date


async def own(store: RejectionStore, user_id: int, entry_id: int) -> Rejection:
    """Return the member's own entry, which a button names; raises UserError if there is none of that id."""
    entry = await store.find(user_id, entry_id)
    if entry is None:
        raise UserError("That entry isn't among yours any more. `/reframe` and `/feedback ask` work without it too.")
    return entry


async def meant(store: RejectionStore, user_id: int, entry_id: int | None, now: datetime) -> Rejection | None:
    """Return the entry a member named, or their latest if it is recent; raises UserError if it isn't theirs."""
    if entry_id is not None:
        entry = await store.find(user_id, entry_id)
        if entry is None:
            raise UserError("I don't find that entry among yours. Choose one from the list, or leave the option out.")
        return entry
    latest = await store.latest(user_id)
    return latest if latest and now - latest.created_at <= RECENT else None


async def autocomplete(interaction: Interaction, typed: str) -> list[app_commands.Choice[int]]:
    """The `entry` option's list."""
    return await choices(interaction.client.services.rejections, interaction.user.id, typed)
