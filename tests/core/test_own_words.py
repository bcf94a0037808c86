"""Proves: own words are the member's alone, come back as written, and go when they were left, ended or deleted."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

import pytest

from bot.own_words import OwnWords, OwnWordsStore, Rating, WordsKind
from bot.own_words.store import DRAWN_FROM, ENDED_STAYS, FORGOTTEN_AFTER
from bot.own_words.values import UNRATED_WEIGHT
from bot.rejections import Details, Stage
from bot.services import Services
from bot.undo import Undone
from tests.conftest import MORNING, FakeClock
from tests.core.samples import LARGEST, MS

MINE, OTHERS = 1, 2
MINUTE = timedelta(minutes=1)
COUNT = count()


@pytest.fixture
def store(services: Services) -> OwnWordsStore:
    return services.own_words


def walked(own: OwnWords) -> OwnWords:
    """Return it with every step of the way taken."""
    return replace(own, habit="labeling", angle="an-label", words="One no is one no.", felt_before=5, felt_after=3)


async def begun(store: OwnWordsStore, thought: str | None = None, at: datetime = MORNING) -> OwnWords:
    """Begin with this thought, or with another each time."""
    return await store.begin(MINE, thought or f"I'm a failure, {next(COUNT)}", None, at)


async def kept(store: OwnWordsStore, thought: str | None = None, at: datetime = MORNING) -> OwnWords:
    """Walk a thought all the way, and keep it."""
    own = await begun(store, thought, at)
    await store.step(MINE, own.id, walked, at)
    changed = await store.keep(MINE, own.id, at)
    assert changed is not None
    return changed[0]


async def noted(store: OwnWordsStore, words: str = "Be kind to her.", at: datetime = MORNING) -> OwnWords:
    return (await store.write_note(MINE, words, None, at))[0]


async def rated(store: OwnWordsStore, own: OwnWords, rating: Rating | None) -> OwnWords:
    changed = await store.edit(MINE, own.id, lambda each: replace(each, rating=rating), MORNING)
    assert changed is not None
    return changed[0]


# --- half done


@pytest.mark.parametrize(
    ("user_id", "thought"),
    [
        (LARGEST, "I'm useless.\n\nI always was."),
        (1, "🫠"),
        (1, "לא שווה כלום"),
        (1, "'; drop table own_words; -- :user_id"),
        (1, "a" * 4000),
    ],
)
async def test_a_thought_comes_back_as_it_was_written_with_every_step(
    store: OwnWordsStore, user_id: int, thought: str
) -> None:
    own = await store.begin(user_id, thought, None, MORNING + 7 * MS)
    assert (own.user_id, own.kind, own.thought, own.created_at) == (
        user_id,
        WordsKind.REFRAME,
        thought,
        MORNING + 7 * MS,
    )
    assert own.changed_at == own.created_at
    untouched = ("habit", "angle", "words", "felt_before", "felt_after", "rating", "kept_at", "ended_at")
    assert {getattr(own, name) for name in untouched} == {None}
    assert await store.find(user_id, own.id) == await store.half_done(user_id) == own
    taken = await store.step(user_id, own.id, walked, MORNING + MINUTE)
    assert taken == replace(walked(own), changed_at=MORNING + MINUTE)
    assert await store.find(user_id, own.id) == await store.half_done(user_id) == taken
    assert await store.export(user_id) == [taken]


async def test_the_one_left_last_is_gone_on_with_and_the_others_wait(store: OwnWordsStore) -> None:
    first, second, third = [await begun(store, thought) for thought in ("one", "two", "three")]
    touched = await store.step(MINE, first.id, walked, MORNING + MINUTE)
    assert await store.half_done(MINE) == touched
    assert await store.all_half_done(MINE, 10) == [touched, third, second]
    assert await store.all_half_done(MINE, 2) == [touched, third]
    assert await store.all_half_done(OTHERS, 10) == []
    await store.step(MINE, first.id, lambda own: own, MORNING - MINUTE)
    await store.remove(MINE, third.id, MORNING)
    assert await store.half_done(MINE) == second
    await store.step(MINE, second.id, lambda own: replace(own, ended_at=MORNING), MORNING)
    found = await store.half_done(MINE)
    assert found is not None
    assert found.id == first.id
    await store.keep(MINE, first.id, MORNING)
    assert await store.half_done(MINE) is None


async def test_a_thought_that_is_half_done_is_gone_on_with_and_not_begun_again(
    services: Services, store: OwnWordsStore
) -> None:
    entry, _ = await services.rejections.add(MINE, Details(Stage.INTERVIEW), MORNING)
    one, two, three = await asyncio.gather(*(store.begin(MINE, "Same", entry.id, MORNING) for _ in range(3)))
    assert one == two == three

    # Without an entry it is any of that thought; about an entry, just that one's.
    again = await store.begin(MINE, "Same", None, MORNING + MINUTE, again=lambda own: replace(own, felt_before=2))
    assert again == replace(one, felt_before=2, changed_at=MORNING + MINUTE) == await store.find(MINE, one.id)
    other, _ = await services.rejections.add(MINE, Details(Stage.INTERVIEW), MORNING)
    assert (await store.begin(MINE, "Same", other.id, MORNING)).id != one.id
    assert (await store.begin(OTHERS, "Same", None, MORNING)).id != one.id
    kept_one = await kept(store, "Kept")
    assert (await store.begin(MINE, "Kept", None, MORNING)).id != kept_one.id


def test_words_are_taken_where_an_angle_is_noted_beside_them() -> None:
    own = OwnWords(1, 1, WordsKind.REFRAME, None, "x", "labeling", None, None, *[None] * 5, MORNING, MORNING)
    assert [
        replace(own, angle=angle, words=words).taken for angle in (None, "ang-x") for words in (None, "One no.")
    ] == [False, False, False, True]


async def test_no_step_is_taken_of_what_is_kept_or_gone_and_what_a_step_raises_changes_nothing(
    store: OwnWordsStore,
) -> None:
    own = await begun(store)

    def fail(_: OwnWords) -> OwnWords:
        raise LookupError

    with pytest.raises(LookupError):
        await store.step(MINE, own.id, fail, MORNING)
    assert await store.find(MINE, own.id) == own
    done, gone = await kept(store), await begun(store)
    await store.remove(MINE, gone.id, MORNING)
    for each in (done, gone):
        assert await store.step(MINE, each.id, walked, MORNING) is None
    assert await store.find(MINE, done.id) == done


# --- kept


async def test_it_is_kept_once_and_an_undo_gives_it_back_half_done(services: Services, store: OwnWordsStore) -> None:
    own = await begun(store)
    half_done = await store.step(MINE, own.id, walked, MORNING)
    changed = await store.keep(MINE, own.id, MORNING + MINUTE)
    assert changed is not None
    now, change = changed
    assert half_done is not None
    at = MORNING + MINUTE
    assert now == replace(half_done, kept_at=at, ended_at=at, changed_at=at) == await store.find(MINE, own.id)
    assert await store.keep(MINE, own.id, MORNING + MINUTE) is None
    assert len(await services.undo.export(MINE)) == 1
    undone = await services.undo.undo(MINE, change, at)
    assert undone is not None
    assert undone.undone is Undone.AS_BEFORE
    assert await store.half_done(MINE) == half_done
    assert await store.kept(MINE, 10) == []
    assert undone.redo is not None
    await services.undo.undo(MINE, undone.redo, at)
    assert await store.kept(MINE, 10) == [now]


async def test_a_note_is_kept_at_once_and_its_undo_takes_it_away(services: Services, store: OwnWordsStore) -> None:
    note, change = await store.write_note(MINE, "You are allowed to be tired.", None, MORNING)
    assert (note.kind, note.thought, note.kept_at) == (WordsKind.NOTE, None, MORNING)
    assert await store.kept(MINE, 10) == [note] == [await store.latest_note(MINE)]
    assert await store.half_done(MINE) is None
    undone = await services.undo.undo(MINE, change, MORNING)
    assert undone is not None
    assert undone.undone is Undone.GONE
    assert await store.export(MINE) == []
    assert undone.redo is not None
    await services.undo.undo(MINE, undone.redo, MORNING)
    assert await store.export(MINE) == [note]


async def test_words_and_rating_change_and_go_back_newest_first(services: Services, store: OwnWordsStore) -> None:
    own, changes, states = await kept(store), [], []
    for change in (
        lambda each: replace(each, rating=Rating.HELPS),
        lambda each: replace(each, words="Another way."),
        lambda each: replace(each, rating=None),
    ):
        states.append(await store.find(MINE, own.id))
        edited = await store.edit(MINE, own.id, change, MORNING + MINUTE)
        assert edited is not None
        assert edited[0] == await store.find(MINE, own.id) != states[-1]
        changes.append(edited[1])
    assert await store.edit(MINE, own.id, lambda each: each, MORNING) == (edited[0], None)
    refused = await services.undo.undo(MINE, changes[0], MORNING)
    assert refused is not None
    assert (refused.undone, refused.next) == (Undone.REFUSED, changes[-1])
    for change, state in zip(reversed(changes), reversed(states), strict=True):
        await services.undo.undo(MINE, change, MORNING + MINUTE)
        assert await store.find(MINE, own.id) == state


async def test_an_edit_that_fails_leaves_the_words_as_they_were(services: Services, store: OwnWordsStore) -> None:
    own = await kept(store)

    def fail(_: OwnWords) -> OwnWords:
        raise LookupError

    before = await services.undo.export(MINE)
    with pytest.raises(LookupError):
        await store.edit(MINE, own.id, fail, MORNING)
    assert await store.find(MINE, own.id) == own
    assert await services.undo.export(MINE) == before


@pytest.mark.parametrize("half_done", [True, False])
async def test_what_was_deleted_comes_back_with_all_that_it_was(
    services: Services, store: OwnWordsStore, half_done: bool
) -> None:
    own = await (begun(store) if half_done else kept(store))
    if half_done:
        own = await store.step(MINE, own.id, walked, MORNING)
        assert own is not None
    change = await store.remove(MINE, own.id, MORNING)
    assert change is not None
    assert await store.remove(MINE, own.id, MORNING) is None
    assert await store.find(MINE, own.id) is await store.keep(MINE, own.id, MORNING) is None
    assert await store.edit(MINE, own.id, walked, MORNING) is None
    undone = await services.undo.undo(MINE, change, MORNING)
    assert undone is not None
    assert (undone.undone, undone.redo_deletes) == (Undone.AS_BEFORE, True)
    assert await store.find(MINE, own.id) == own
    assert await store.half_done(MINE) == (own if half_done else None)


async def test_an_id_is_never_given_again(store: OwnWordsStore) -> None:
    ids = []
    for _ in range(3):
        own = await begun(store)
        ids.append(own.id)
        await store.remove(MINE, own.id, MORNING)
    ids.append((await store.begin(OTHERS, "mine", None, MORNING)).id)
    assert ids == [1, 2, 3, 4]


async def test_kept_words_come_in_pages_newest_first_without_those_half_done(store: OwnWordsStore) -> None:
    mine = []
    for number in range(7):
        mine.append(await (noted(store) if number % 2 else kept(store)))
        await begun(store)
        await store.write_note(OTHERS, "theirs", None, MORNING)
    newest_first = mine[::-1]
    pages, before = [], None
    while page := await store.kept(MINE, 3, before=before):
        pages.append(page)
        before = page[-1].id
    assert pages == [newest_first[:3], newest_first[3:6], newest_first[6:]]
    assert await store.count_kept(MINE) == 7
    assert await store.kept(MINE, 100, before=0) == []
    latest = await store.latest_note(MINE)
    assert latest == next(own for own in newest_first if own.kind is WordsKind.NOTE)


# --- coming back


async def test_kept_words_come_back_by_how_they_do_and_not_those_put_aside(store: OwnWordsStore) -> None:
    words = {rating: await rated(store, await kept(store), rating) for rating in (None, *Rating)}
    note = await noted(store)
    await begun(store)
    wordless = await begun(store)
    await store.keep(MINE, wordless.id, MORNING)
    cards = {card.own.id: card for card in await store.cards(MINE)}
    expected = [note, words[None], words[Rating.HELPS], words[Rating.A_LITTLE]]
    assert cards.keys() == {own.id for own in expected}
    weights = [cards[own.id].weight for own in expected]
    assert weights == [UNRATED_WEIGHT, UNRATED_WEIGHT, Rating.HELPS.weight, Rating.A_LITTLE.weight]
    assert Rating.HELPS.weight > UNRATED_WEIGHT > Rating.A_LITTLE.weight > 1
    assert [card.id for card in cards.values()] == [f"own-{number}" for number in cards]
    await rated(store, words[Rating.NOT_NOW], Rating.HELPS)
    assert len(await store.cards(MINE)) == len(expected) + 1


async def test_so_many_are_drawn_from_and_they_are_the_newest(services: Services, store: OwnWordsStore) -> None:
    async with services.database.transaction() as connection:
        await connection.executemany(
            "insert into own_words (user_id, kind, words, kept_at, created_at, changed_at) values (?, ?, ?, 1, 1, 1)",
            [(MINE, WordsKind.NOTE, str(number)) for number in range(DRAWN_FROM + 1)],
        )
    drawn = [card.own.words for card in await store.cards(MINE)]
    assert drawn == [str(number) for number in range(DRAWN_FROM, 0, -1)]


# --- whose they are


async def test_another_members_id_reaches_nothing(services: Services, store: OwnWordsStore) -> None:
    half, done, note = await begun(store), await kept(store), await noted(store)
    before = await store.export(MINE)
    for own in (half, done, note):
        assert await store.find(OTHERS, own.id) is None
        assert await store.step(OTHERS, own.id, walked, MORNING) is None
        assert await store.keep(OTHERS, own.id, MORNING) is None
        assert await store.edit(OTHERS, own.id, walked, MORNING) is None
        assert await store.remove(OTHERS, own.id, MORNING) is None
    assert await store.half_done(OTHERS) is await store.latest_note(OTHERS) is None
    assert await store.kept(OTHERS, 10) == await store.cards(OTHERS) == await store.export(OTHERS) == []
    assert await store.count_kept(OTHERS) == 0
    changes = await services.undo.export(MINE)
    for change in changes:
        assert await services.undo.undo(OTHERS, change.id, MORNING) is None
    assert await store.export(MINE) == before
    assert await services.undo.export(OTHERS) == []
    assert await services.undo.export(MINE) == changes


async def test_words_about_an_entry_outlive_it(services: Services, store: OwnWordsStore, clock: FakeClock) -> None:
    entry, logged = await services.rejections.add(MINE, Details(Stage.TEST, "Acme"), MORNING)
    half = await store.begin(MINE, "I failed it", entry.id, MORNING)
    note, _ = await store.write_note(MINE, "It was one test.", entry.id, MORNING)
    assert (half.rejection_id, note.rejection_id) == (entry.id, entry.id)
    await services.undo.undo(MINE, logged, MORNING)
    assert await store.export(MINE) == [half, note], "the entry can come back still"
    clock.advance(minutes=9)
    gone = await store.remove(MINE, note.id, clock())
    assert gone is not None
    clock.advance(minutes=1, milliseconds=1)
    await services.forget_undone()
    assert await services.rejections.export(MINE) == []
    undone = await services.undo.undo(MINE, gone, clock())
    assert undone is not None
    assert undone.undone is Undone.AS_BEFORE
    assert await store.export(MINE) == [replace(half, rejection_id=None), replace(note, rejection_id=None)]


async def test_an_entry_of_somebody_else_is_not_hung_on_by_what_comes_back(
    services: Services, store: OwnWordsStore
) -> None:
    entry, _ = await services.rejections.add(OTHERS, Details(Stage.TEST, "Acme"), MORNING)
    own = await store.begin(MINE, "I failed it", entry.id, MORNING)
    gone = await store.remove(MINE, own.id, MORNING)
    assert gone is not None
    await services.undo.undo(MINE, gone, MORNING)
    assert await store.export(MINE) == [replace(own, rejection_id=None)]


# --- forgetting


async def left(store: OwnWordsStore, *after: timedelta) -> list[list[int]]:
    """Return which are there still when the tick looked so long after `MORNING`."""
    found = []
    for each in after:
        await store.purge(MORNING + each)
        found.append([own.id for own in await store.export(MINE)])
    return found


async def test_what_was_left_half_done_stays_for_its_days_since_it_was_touched_last(store: OwnWordsStore) -> None:
    first, second = await begun(store), await begun(store)
    await store.step(MINE, second.id, walked, MORNING + MINUTE)
    theirs = await store.begin(OTHERS, "theirs", None, MORNING + 2 * MINUTE)
    edges = (FORGOTTEN_AFTER, FORGOTTEN_AFTER + MS, FORGOTTEN_AFTER + MINUTE, FORGOTTEN_AFTER + MINUTE + MS)
    assert await left(store, *edges) == [[first.id, second.id], [second.id], [second.id], []]
    assert await store.export(OTHERS) == [theirs]


async def test_what_ended_without_being_kept_stays_for_a_day(store: OwnWordsStore) -> None:
    own, half = await begun(store), await begun(store)
    await store.step(MINE, own.id, lambda each: replace(each, ended_at=MORNING + MINUTE), MORNING + MINUTE)
    edge = MINUTE + ENDED_STAYS
    assert await left(store, edge, edge + MS) == [[own.id, half.id], [half.id]]


async def test_what_is_kept_is_never_forgotten(store: OwnWordsStore) -> None:
    ids = [(await kept(store)).id, (await noted(store)).id]
    assert await left(store, FORGOTTEN_AFTER + MS, timedelta(days=5000)) == [ids, ids]


@pytest.mark.parametrize("discarded", [True, False], ids=["discarded", "kept"])
async def test_what_an_undo_brings_back_half_done_is_not_forgotten_at_the_next_tick(
    services: Services, store: OwnWordsStore, discarded: bool
) -> None:
    own = await begun(store)
    at = MORNING + FORGOTTEN_AFTER
    done = None if discarded else await store.keep(MINE, own.id, at)
    change = await store.remove(MINE, own.id, at) if discarded else done and done[1]
    assert change is not None
    await services.undo.undo(MINE, change, at + MINUTE)
    await store.purge(at + 2 * MINUTE)
    found = await store.half_done(MINE)
    assert found is not None
    assert replace(found, changed_at=MORNING) == own
    await store.purge(at + FORGOTTEN_AFTER)
    assert await store.export(MINE) == [], "nor is it kept for ever"


async def test_with_nothing_to_forget_no_write_lock_is_waited_for(
    services: Services, store: OwnWordsStore, clock: FakeClock, sql: sqlite3.Connection
) -> None:
    await begun(store)
    await kept(store)
    own = await begun(store)
    await store.step(MINE, own.id, lambda each: replace(each, ended_at=MORNING), MORNING)
    sql.execute("delete from changes")
    clock.now += ENDED_STAYS
    sql.execute("begin immediate")
    await services.forget_undone()
    sql.rollback()
    assert len(await store.export(MINE)) == 3


async def test_the_tick_forgets_what_was_left(services: Services, store: OwnWordsStore, clock: FakeClock) -> None:
    own = await begun(store)
    clock.now += FORGOTTEN_AFTER
    await services.forget_undone()
    assert await store.export(MINE) == [own]
    clock.now += MS
    await services.forget_undone()
    assert await store.export(MINE) == []
