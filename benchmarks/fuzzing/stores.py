"""Words that are searched for: they reach SQL as values, and find what holds them and is the member's own."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from hypothesis import strategies as st

from benchmarks.fuzzing.running import Fuzzed, Target, expect
from benchmarks.fuzzing.signs import texts
from benchmarks.fuzzing.times import CHOICE, KNOWN_DAYS
from bot import entries
from bot.errors import UserError
from bot.instants import system_clock
from bot.rejections import Cursor, Details, Rejection, Stage
from bot.safety import complete_country
from bot.services import Services, open_services
from bot.settings import Settings
from bot.text import holds
from bot.timing import complete_days, complete_zone
from bot.zones import zone_names
from cogs.progress.components import check_words
from tests.conftest import say_yes

MINE, OTHERS = 1, 2
#: what is in the other member's entries, and in nothing else
THEIRS = "Quetzalcoatlus"

NAMES = ("Acme", "Crème & Søn", "İstanbul Kafe", "100 % Bio_", "O'Hara; drop table", "שלום 3", "*/ or 1=1 --", "ßtraße")
KNOWN = (
    *NAMES,
    *(stage.label for stage in Stage),
    "acme",
    "KREME",
    "%",
    "_",
    "'",
    "",
    THEIRS,
    *KNOWN_DAYS,
    *zone_names(),
)


@asynccontextmanager
async def opened(folder: Path) -> AsyncGenerator[Fuzzed]:
    settings = Settings(DATABASE_URL=f"sqlite:///{folder / 'onward.db'}")
    async with open_services(settings, system_clock) as services:
        for user_id, names in ((MINE, NAMES), (OTHERS, (THEIRS,))):
            say_yes(settings.database_path, user_id)
            for stage, name in zip([*Stage, *Stage], names, strict=False):
                await services.rejections.add(user_id, Details(stage, company=name, role=name[::-1]), system_clock())
        before = await services.rejections.export(MINE)

        async def check(tried: tuple[str, Stage | None]) -> bool:
            found = await searched(services, *tried)
            await offered(services, tried[0])
            return bool(found) and len(found) < len(before)

        yield Fuzzed(st.tuples(texts(KNOWN), st.none() | st.sampled_from(list(Stage))), check)
        expect(await services.rejections.export(MINE) == before, "a search changes nothing")


async def searched(services: Services, text: str, stage: Stage | None) -> list[Rejection]:
    """Search as /progress does."""
    try:
        words = check_words(text)
    except UserError:
        return []
    found = await services.rejections.older(MINE, 100, stage=stage, words=words)
    end = Cursor(found[-1].happened_at, found[-1].id) if found else None
    if end:
        before = await services.rejections.newer(MINE, 100, than=end, stage=stage, words=words)
        expect(before == found[:-1], "pages before and after a place have the same entries")
    expect(all(each.user_id == MINE for each in found), "everything found is the member's own")
    expect(all(holds(words, each.company, each.role) for each in found), "everything found has the words")
    return found


async def offered(services: Services, text: str) -> None:
    """Complete what is being typed, which no form and no limit of ours has checked."""
    typing: Any = SimpleNamespace(client=SimpleNamespace(services=services), user=SimpleNamespace(id=MINE))
    for complete in (entries.autocomplete, complete_zone, complete_country, complete_days):
        choices = await complete(typing, text)
        expect(len(choices) <= 25, "Discord takes 25 choices")
        expect(all(0 < len(choice.name) <= CHOICE for choice in choices), "Discord takes each choice's name")
        expect(all(len(str(choice.value)) <= CHOICE for choice in choices), "Discord takes each choice's value")
        expect(not any(THEIRS in choice.name for choice in choices), "nothing of another member's is offered")


TARGETS = (Target("searched words", opened, 8),)
