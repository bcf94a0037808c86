"""Danger: wherever a member types words, signs of it put helplines before everything else.

What was typed is not used, kept or logged then, and nobody is told.
"""

import logging
from collections.abc import Iterator
from typing import Any

import discord

from bot.crisis import in_danger
from bot.helplines import Country, Helplines, Line
from bot.members import MemberStore
from bot.ui import CALM, UNDELIVERED, Interaction, Reply, answer, typed

log = logging.getLogger(__name__)

STOPPED = (
    "I'm stopping here, because what you wrote sounds as if your life or your safety may be at stake. That comes "
    "before any of this. Please reach a person now; you don't have to explain it well."
)
READ_WRONG = "If I read you wrong, I'm glad: say it in other words, or start the command again."
NOT_KEPT = "I'm a program, not a therapist. Nobody watches this, nobody was told, and what you wrote isn't kept."
SUPPORT_FIRST = (
    "If you might hurt yourself, or feel you can't keep yourself safe, please reach a person now. "
    "They are there for this, whatever the reason, and you don't have to explain it well."
)
NOT_WATCHED = "Nobody watches this, and nothing about it is kept. I'm a program, not a therapist."


def stopped(helplines: Helplines, country_id: str | None) -> Reply:
    """Say that it stops here, and whom to reach; there is no button, so that nothing leads on."""
    embed = people(helplines, helplines.by_id(country_id), STOPPED, NOT_KEPT)
    embed.add_field(name="If that isn't it", value=READ_WRONG, inline=False)
    return Reply(embed=embed)


def people(helplines: Helplines, country: Country | None, first: str, last: str) -> discord.Embed:
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
    if country is None:
        embed.add_field(name="Your country", value="`/support country:` shows lines near you.", inline=False)
    checked = f"{helplines.last_checked:%d %B %Y}"
    collected = f"Collected from public pages, last checked {checked}. If a number fails, use the list above."
    embed.set_footer(text=f"{last} {collected}")
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
    reply = stopped(services.helplines, await known_country(services.members, interaction.user.id))
    for _ in range(2):  # they matter more than any other answer
        try:
            await answer(interaction, reply)
            break
        except UNDELIVERED as failure:
            log.warning("interaction %s could not be shown helplines: %s", interaction.id, type(failure).__name__)
    return True


async def known_country(members: MemberStore, user_id: int) -> str | None:
    """Return the member's country; None also where it can't be read: helplines have to come whatever fails."""
    try:
        return await members.country(user_id)
    except Exception:
        log.exception("the country of user %s could not be read", user_id)
        return None
