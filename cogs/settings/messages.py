"""The words of /settings."""

from bot.cards import Tone
from bot.helplines import Country

TONES: dict[Tone, str] = {
    "gentle": "Gentle: soft, feelings first",
    "balanced": "Balanced: some of both",
    "direct": "Direct: plain and short",
}
UNKNOWN_COUNTRY = (
    "I have no list of helplines for that country, so I can't set it. Nothing was changed. `/support` shows a list "
    "that has one for most."
)
UNKNOWN_TONE = "That isn't one of the tones. Nothing was changed."
UNCHANGED = "That is how it was already; nothing was changed."


def settings(tone: Tone, country: Country | None, zone: str | None) -> str:
    where = f"{country.name}; `/support` shows its lines first" if country else "not set, so `/support` asks for it"
    return (
        f"**Tone of cards** · {TONES[tone]}\n"
        f"**Country for helplines** · {where}\n"
        f"**Time zone** · {zone or 'not set, so days are counted in UTC'} (`/progress zone:` sets it)"
    )


def tone_kept(tone: Tone) -> str:
    return f"Kept. Cards speak to you like this from now on: {TONES[tone]}. Those of the other tones come less often."


def country_kept(country: Country) -> str:
    return f"Kept. Helplines for {country.name} come first from now on."
