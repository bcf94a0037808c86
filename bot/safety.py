"""Danger: wherever a member types words, signs of it put helplines before everything else.

What was typed is not used, kept or logged then, and nobody is told.
"""

import logging
from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands

from bot.crisis import in_danger
from bot.helplines import Country, Helplines, Line
from bot.members import MemberStore
from bot.routes import SUPPORT_COUNTRY, Route
from bot.ui import CALM, UNDELIVERED, Interaction, Reply, answer, typed

log = logging.getLogger(__name__)

STOPPED = (
    "What you wrote sounds as if your life or your safety may be at stake. That matters more than anything else here, "
    "so all else stops. Please reach a person now; you don't have to explain it well."
)
READ_WRONG = "If I read you wrong, you can say it in other words."
NOT_KEPT = "I'm a program, not a therapist. Nobody watches this, nobody was told, and I keep nothing of what you wrote."
STILL_THERE = "The message itself is where you wrote it, and you can delete it there."
SUPPORT_FIRST = (
    "If you might hurt yourself, or feel you can't keep yourself safe, please reach a person now. "
    "They are there for this, whatever the reason, and you don't have to explain it well."
)
NOT_WATCHED = "Nobody watches this, and nothing about it is kept. I'm a program, not a therapist."

#: what Discord's list holds
_OPTIONS = 25


def stopped(helplines: Helplines, country_id: str | None, *, in_chat: bool) -> Reply:
    """Say that all else stops, and whom to reach; nothing but the choice of a country leads on.

    `in_chat`: the words stand in a message, which only its author can delete.
    """
    country = helplines.by_id(country_id)
    last = " ".join([NOT_KEPT, *([STILL_THERE] if in_chat else []), READ_WRONG])
    embed = _people(helplines, country, STOPPED, last)
    return Reply(embed=embed, buttons=[] if country else country_selects(SUPPORT_COUNTRY, helplines))


def people(helplines: Helplines, country: Country | None) -> Reply:
    """Show whom to reach; any other country can be chosen."""
    embed = _people(helplines, country, SUPPORT_FIRST, NOT_WATCHED)
    return Reply(embed=embed, buttons=country_selects(SUPPORT_COUNTRY, helplines))


def country_selects(
    route: Route, helplines: Helplines, chosen: Country | None = None
) -> "list[discord.ui.Select[discord.ui.View]]":
    """Return selects of all countries by name, as many as Discord's limit of options asks for."""
    by_name = sorted(helplines.countries, key=lambda country: country.name)
    count = -(-len(by_name) // _OPTIONS)
    size = -(-len(by_name) // count)
    selects: list[discord.ui.Select[discord.ui.View]] = []
    for number in range(count):
        part = by_name[number * size : (number + 1) * size]
        options = [
            discord.SelectOption(label=each.name, value=each.id, default=chosen is not None and each.id == chosen.id)
            for each in part
        ]
        label = f"{route.label}, {part[0].name[0]} to {part[-1].name[0]}"
        selects.append(route.select(options, detail=str(number), label=label))
    return selects


def _people(helplines: Helplines, country: Country | None, first: str, last: str) -> discord.Embed:
    """Show whom to reach, in danger first; what the bot is comes last."""
    finder = helplines.default
    embed = discord.Embed(colour=CALM, title="People you can talk to", description=first)
    if country is None:
        embed.add_field(
            name="In danger right now",
            value="Call your local emergency number: 112 in much of Europe, 911 in North America, 999 in the UK, "
            "000 in Australia, 111 in New Zealand.",
            inline=False,
        )
    else:
        embed.add_field(name=f"In danger right now · {country.name}", value=f"Call {country.emergency}", inline=False)
        for line in country.lines:
            embed.add_field(name=line.name, value=_line(line), inline=False)
    embed.add_field(name=finder.name, value=f"{finder.note} {finder.url}", inline=False)
    checked = f"{helplines.last_checked:%d %B %Y}"
    collected = f"Collected from public pages, last checked {checked}. If a number fails, use the list above."
    embed.set_footer(text=f"{last}\n{collected}")
    return embed


def _line(line: Line) -> str:
    hours = f" ({line.hours})" if line.hours else ""
    return "\n".join(part for part in (f"**{line.contact}**{hours}", line.note, str(line.url)) if part)


def words_of(interaction: Interaction) -> Iterator[str]:
    """Yield what the member wrote that comes with an interaction: options, texts of a form, a message of their own."""
    data: Any = interaction.data or {}
    yield from _options(data.get("options", ()))
    yield from typed(data)
    for message in data.get("resolved", {}).get("messages", {}).values():
        if str(message.get("author", {}).get("id")) == str(interaction.user.id):
            yield message.get("content") or ""


def _options(options: Any) -> Iterator[str]:
    for option in options:
        if isinstance(option.get("value"), str):
            yield option["value"]
        yield from _options(option.get("options", ()))


async def helplines_first(interaction: Interaction) -> bool:
    """Answer with helplines if what the member wrote shows danger; return whether, since then all else has to end."""
    if not in_danger("\n".join(words_of(interaction))):
        return False
    services = interaction.client.services
    country = await known_country(services.members, interaction.user.id)
    in_chat = isinstance(interaction.command, app_commands.ContextMenu)
    reply = stopped(services.helplines, country, in_chat=in_chat)
    for _ in range(2):  # they matter more than any other answer
        try:
            await answer(interaction, reply)
            break
        except UNDELIVERED as failure:
            log.warning("interaction %s could not be shown helplines: %s", interaction.id, type(failure).__name__)
    return True


async def complete_country(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer up to Discord's 25 of the countries that have a list."""
    found = interaction.client.services.helplines.matching(typed)
    return [app_commands.Choice(name=each.name, value=each.id) for each in found[:25]]


async def known_country(members: MemberStore, user_id: int) -> str | None:
    """Return the member's country; None also where it can't be read: helplines have to come whatever fails."""
    try:
        return await members.country(user_id)
    except Exception:
        log.exception("the country of user %s could not be read", user_id)
        return None
