"""One member who writes whatever the features let them write, in any order: what undoing everything is tried on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

from bot.cards import Tone
from bot.own_words import Rating
from bot.plans import StepState
from bot.rejections import Details, Rejection, Stage
from bot.schedules import Quiet
from bot.services import Services
from bot.wins import WinKind
from tests.conftest import MORNING
from tests.core.samples import DAY, OWN_ROWS, reworded

MINE, OTHERS = 1, 2
#: when the last of it is written
LATEST = MORNING + timedelta(minutes=5)

T = TypeVar("T")


def one_of(found: Sequence[T], pick: int) -> T | None:
    return found[pick % len(found)] if found else None


class Writer:
    """One member who writes whatever a feature lets them; each method returns the id of the change, None for none."""

    def __init__(self, services: Services) -> None:
        self.rejections, self.applications = services.rejections, services.applications
        self.wins, self.jar, self.members = services.wins, services.jar, services.members
        self.own_words, self.steps, self.if_then = services.own_words, services.steps, services.if_then
        self.own_rows = {name: getattr(services, name) for name in OWN_ROWS}

    async def log(self, stage: Stage, words: str | None) -> int | None:
        return (await self.rejections.add(MINE, Details(stage, words, thought=words), MORNING))[1]

    async def edit(self, pick: int, stage: Stage, words: str | None, days: int) -> int | None:
        def change(entry: Rejection) -> Rejection:
            moved, until = entry.happened_at - days * DAY, date(2026, 2, days) if days else None
            return replace(entry, stage=stage, company=words, waits_until=until, happened_at=moved, reason=words)

        entry = one_of(await self.rejections.older(MINE, 10), pick)
        saved = await self.rejections.edit(MINE, entry.id, change, MORNING) if entry else None
        return saved[1] if saved else None

    async def delete(self, pick: int) -> int | None:
        entry = one_of(await self.rejections.older(MINE, 10), pick)
        return await self.rejections.delete(MINE, entry.id, MORNING) if entry else None

    async def count(self, number: int) -> int | None:
        return await self.applications.add(MINE, number, MORNING)

    async def win(self, kind: WinKind, words: str | None, pick: int) -> int | None:
        entry = one_of([*await self.rejections.older(MINE, 10), None], pick)
        added = await self.wins.add(MINE, kind, words, entry.id if entry else None, MORNING)
        return added[1] if added else None

    async def reword(self, pick: int, words: str | None) -> int | None:
        win = one_of(await self.wins.older(MINE, 10), pick)
        saved = await self.wins.reword(MINE, win.id, words, MORNING) if win else None
        return saved[1] if saved else None

    async def remove_win(self, pick: int) -> int | None:
        win = one_of(await self.wins.older(MINE, 10), pick)
        return await self.wins.remove(MINE, win.id, MORNING) if win else None

    async def strength(self, words: str | None) -> int | None:
        return (await self.jar.add(MINE, words or "three", MORNING))[1]

    async def remove_strength(self, pick: int) -> int | None:
        note = one_of(await self.jar.strengths(MINE, 10), pick)
        return await self.jar.remove(MINE, note.id, MORNING) if note else None

    async def reward(self, words: str | None) -> int | None:
        return await self.jar.set_reward(MINE, words, MORNING)

    async def zone(self, zone: str) -> int | None:
        return await self.members.set_zone(MINE, zone, MORNING)

    async def tone(self, tone: Tone) -> int | None:
        return await self.members.set_tone(MINE, tone, MORNING)

    async def country(self, country: str) -> int | None:
        return await self.members.set_country(MINE, country, MORNING)

    async def quiet(self, quiet: Quiet | None) -> int | None:
        return await self.members.set_quiet(MINE, quiet, MORNING)

    async def days_off(self, days_off: int) -> int | None:
        return await self.members.set_days_off(MINE, days_off, MORNING)

    async def pause(self, day: date | None) -> int | None:
        return await self.members.set_paused_until(MINE, day, MORNING)

    async def messages(self, allowed: bool) -> int | None:
        return await self.members.set_messages(MINE, allowed, MORNING)

    async def note(self, words: str | None, pick: int) -> int | None:
        entry = one_of([*await self.rejections.older(MINE, 10), None], pick)
        return (await self.own_words.write_note(MINE, words or "three", entry.id if entry else None, MORNING))[1]

    async def keep(self, pick: int) -> int | None:
        half_done = [own for own in await self.own_words.export(MINE) if own.kept_at is None]
        own = one_of(half_done, pick)
        kept = await self.own_words.keep(MINE, own.id, MORNING) if own else None
        return kept[1] if kept else None

    async def rate(self, pick: int, rating: Rating | None, words: str | None) -> int | None:
        own = one_of(await self.own_words.kept(MINE, 10), pick)
        change = partial(replace, rating=rating, words=words)
        saved = await self.own_words.edit(MINE, own.id, change, MORNING) if own else None
        return saved[1] if saved else None

    async def discard(self, pick: int) -> int | None:
        own = one_of(await self.own_words.export(MINE), pick)
        return await self.own_words.remove(MINE, own.id, MORNING) if own else None

    async def begin(self, name: str, words: str | None, about: int, of: int) -> int | None:
        """Keep a row of this store: about an entry, of a request or of a review, where it can hang on one."""
        row = reworded(name, OWN_ROWS[name], words or "three")
        hangs_on = {
            "rejection_id": (await self.rejections.older(MINE, 10), about),
            "request_id": (await self.own_rows["requests"].export(MINE), of),
            "reflection_id": (await self.own_rows["reflections"].export(MINE), of),
        }
        for column, (found, pick) in hangs_on.items():
            if hasattr(row, column):
                parent = one_of([*found, None], pick)
                row = replace(row, **{column: parent.id if parent else None})
        return (await self.own_rows[name].add(row, MORNING))[1]

    async def word(self, name: str, pick: int, words: str | None) -> int | None:
        row = one_of(await self.own_rows[name].export(MINE), pick)
        at = LATEST if pick % 2 else MORNING
        change = partial(reworded, name, words=words or "three")
        saved = await self.own_rows[name].edit(MINE, row.id, change, at) if row else None
        return saved[1] if saved else None

    async def step(self, name: str, pick: int, words: str | None) -> None:
        """Write on in a row without an Undo, also where one stands before it, which takes this along."""
        row = one_of(await self.own_rows[name].export(MINE), pick)
        change = partial(reworded, name, words=words or "three")
        await self.own_rows[name].step(MINE, row.id, change, MORNING) if row else None

    async def remove(self, name: str, pick: int) -> int | None:
        row = one_of(await self.own_rows[name].export(MINE), pick)
        return await self.own_rows[name].remove(MINE, row.id, MORNING) if row else None

    async def take(self, words: str | None) -> int | None:
        taken = await self.steps.take(reworded("steps", OWN_ROWS["steps"], words or "three"), MORNING)
        return taken[1] if taken else None

    async def move(self, pick: int, state: StepState) -> int | None:
        step = one_of(await self.steps.export(MINE), pick)
        saved = await self.steps.edit(MINE, step.id, lambda each: replace(each, state=state), MORNING) if step else None
        return saved[1] if saved else None

    async def line(self, words: str | None) -> int | None:
        return await self.if_then.write(MINE, words or "three", MORNING)


Write = tuple[str, tuple[Any, ...]]

words = st.sampled_from([None, "one", "two"])
pick = st.integers(0, 10)
stages = st.sampled_from(list(Stage))
kinds = st.sampled_from([WinKind.INTERVIEW, WinKind.OWN])
own = st.sampled_from(sorted(OWN_ROWS))
added = st.sampled_from(sorted(OWN_ROWS.keys() - {"if_then", "steps"}))
ARGUMENTS = {
    "log": st.tuples(stages, words),
    "edit": st.tuples(pick, stages, words, st.integers(0, 2)),
    "delete": st.tuples(pick),
    "count": st.tuples(st.integers(1, 9)),
    "win": st.tuples(kinds, words, pick),
    "reword": st.tuples(pick, words),
    "remove_win": st.tuples(pick),
    "strength": st.tuples(words),
    "remove_strength": st.tuples(pick),
    "reward": st.tuples(words),
    "zone": st.tuples(st.sampled_from(["Asia/Tokyo", "Europe/Berlin"])),
    "tone": st.tuples(st.sampled_from(get_args(Tone))),
    "country": st.tuples(st.sampled_from(["GB", "NZ"])),
    "quiet": st.tuples(st.sampled_from([None, Quiet(1320, 480), Quiet(0, 60)])),
    "days_off": st.tuples(st.sampled_from([0, 1, 96])),
    "pause": st.tuples(st.sampled_from([None, date(2026, 2, 1), date(2026, 3, 1)])),
    "messages": st.tuples(st.booleans()),
    "note": st.tuples(words, pick),
    "keep": st.tuples(pick),
    "rate": st.tuples(pick, st.sampled_from([None, *Rating]), words),
    "discard": st.tuples(pick),
    "begin": st.tuples(added, words, pick, pick),
    "word": st.tuples(own, pick, words),
    "step": st.tuples(own, pick, words),
    "remove": st.tuples(own, pick),
    "take": st.tuples(words),
    "move": st.tuples(pick, st.sampled_from(list(StepState))),
    "line": st.tuples(words),
}


def writes_of(*names: str) -> st.SearchStrategy[Write]:
    return st.one_of(*(st.tuples(st.just(name), ARGUMENTS[name]) for name in names))


def writes(least: int = 0, most: int = 12) -> st.SearchStrategy[list[Write]]:
    """Return lists of writes: of all kinds, or of those that reach into each other's rows."""
    kinds = (tuple(ARGUMENTS), ("take", "take", "move", "remove"), ("log", "delete", "begin", "word", "step", "remove"))
    return st.one_of(*(st.lists(writes_of(*names), min_size=least, max_size=most) for names in kinds))


async def write(services: Services, what: Write) -> int | None:
    """Write it, and return the id of the change, None if nothing was changed."""
    name, arguments = what
    return await getattr(Writer(services), name)(*arguments)


async def write_all(services: Services, made: list[Write]) -> list[int]:
    """Write all of it, and return the changes in their order."""
    return [change for what in made if (change := await write(services, what)) is not None]
