"""Proves, of what a member keeps of feedback, reviews and contacts: it is listed by pages, counted, and only theirs."""

from collections import Counter
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.feedback import ReplyKind, ReplyRate, Theme
from bot.rejections import Details, Stage
from bot.services import Services
from bot.undo import UNDO_WINDOW
from tests.conftest import MORNING
from tests.core.samples import MS, own_row

MINE, OTHERS = 1, 2
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
async def of_somebody_else(services: Services) -> AsyncGenerator[None]:
    """Another member has the same of everything, about an entry of theirs, and it stays as it is."""
    await services.rejections.add(MINE, Details(Stage.TEST), MORNING)
    await services.rejections.add(OTHERS, Details(Stage.TEST), MORNING)
    request = await own_row(services, "requests", OTHERS, rejection_id=2, asked_at=MORNING)
    await own_row(services, "replies", OTHERS, rejection_id=2, request_id=request.id)
    review = await own_row(services, "reflections", OTHERS, rejection_id=2)
    await own_row(services, "asked", OTHERS, reflection_id=review.id)
    for name in ("searched", "contacts"):
        await own_row(services, name, OTHERS)
    stores = (services.requests, services.replies, services.reflections, services.asked, services.contacts)
    before = [await store.export(OTHERS) for store in stores]
    yield
    assert [await store.export(OTHERS) for store in stores] == before


async def test_requests_wait_newest_first_by_pages_until_they_are_closed(services: Services) -> None:
    made = [await own_row(services, "requests") for _ in range(4)]
    closed = await own_row(services, "requests", closed_at=MORNING)
    store = services.requests
    assert await store.open(MINE, 2) == [made[3], made[2]]
    assert await store.open(MINE, 5, before=made[2].id) == [made[1], made[0]]
    assert closed not in await store.open(MINE, 99)
    assert await store.open(404, 5) == []


async def test_an_entrys_request_is_its_latest_that_is_open(services: Services) -> None:
    store = services.requests
    assert await store.of_entry(MINE, 1) is None
    first = await own_row(services, "requests", rejection_id=1)
    second = await own_row(services, "requests", rejection_id=1)
    await own_row(services, "requests")
    assert await store.of_entry(MINE, 1) == second
    await store.step(MINE, second.id, lambda each: replace(each, closed_at=MORNING), MORNING)
    assert await store.of_entry(MINE, 1) == first
    assert await store.of_entry(MINE, 2) is None, "it is another member's entry"
    assert await store.of_entry(OTHERS, 1) is None


async def test_the_rate_counts_requests_that_were_sent_and_any_answer_but_none(services: Services) -> None:
    assert await services.requests.rate(MINE) == ReplyRate(0, 0)
    sent = [await own_row(services, "requests", asked_at=MORNING) for _ in range(4)]
    draft = await own_row(services, "requests")
    for request, kind in [
        (sent[0], ReplyKind.SPECIFIC),
        (sent[0], ReplyKind.GENERIC),
        (sent[1], ReplyKind.GENERIC),
        (sent[2], ReplyKind.NONE),
        (draft, ReplyKind.SPECIFIC),
    ]:
        await own_row(services, "replies", request_id=request.id, kind=kind)
    await own_row(services, "replies")
    assert await services.requests.rate(MINE) == ReplyRate(answered=2, asked=4)
    await services.requests.remove(MINE, sent[0].id, MORNING)
    assert await services.requests.rate(MINE) == ReplyRate(answered=1, asked=3)


async def test_answers_are_found_by_their_entry_and_their_request_and_listed_by_pages(services: Services) -> None:
    request = await own_row(services, "requests", rejection_id=1)
    first = await own_row(services, "replies", rejection_id=1, request_id=request.id)
    second = await own_row(services, "replies", rejection_id=1)
    third = await own_row(services, "replies", request_id=request.id)
    store = services.replies
    assert await store.of_entry(MINE, 1) == [first, second]
    assert await store.of_request(MINE, request.id) == [first, third]
    assert await store.older(MINE, 2) == [third, second]
    assert await store.older(MINE, 2, before=second.id) == [first]
    assert await store.of_entry(MINE, 2) == await store.of_request(MINE, 1) == []


async def test_themes_are_counted_the_most_frequent_first_and_only_of_what_was_said(services: Services) -> None:
    assert await services.replies.themes(MINE) == Counter()
    for theme in (Theme.MANNER, Theme.EXAMPLES, Theme.FIT, Theme.EXAMPLES, None):
        await own_row(services, "replies", theme=theme)
    await own_row(services, "replies", theme=Theme.MANNER, kind=ReplyKind.NONE)
    found = await services.replies.themes(MINE)
    assert list(found.items()) == [(Theme.EXAMPLES, 2), (Theme.FIT, 1), (Theme.MANNER, 1)]


async def test_reviews_half_done_are_listed_as_they_were_left_and_the_others_by_pages(services: Services) -> None:
    store = services.reflections
    first, second = [await own_row(services, "reflections") for _ in range(2)]
    ended = [await own_row(services, "reflections", ended_at=MORNING) for _ in range(3)]
    assert await store.half_done(MINE, 5) == [second, first]
    left = await store.step(MINE, first.id, lambda each: replace(each, at=2), MORNING + MINUTE)
    assert await store.half_done(MINE) == [left]
    assert await store.ended(MINE, 2) == [ended[2], ended[1]]
    assert await store.ended(MINE, 2, before=ended[1].id) == [ended[0]]
    assert await store.half_done(404) == await store.ended(404, 5) == []


async def test_lessons_are_those_that_were_written_newest_first(services: Services) -> None:
    made = [await own_row(services, "reflections", lesson=words) for words in ("one", None, "three")]
    assert await services.reflections.lessons(MINE, 5) == [made[2], made[0]]
    assert await services.reflections.lessons(MINE, 1) == [made[2]]
    assert await services.reflections.count_lessons(MINE) == 2
    assert await services.reflections.count_lessons(404) == 0


async def test_the_question_log_is_listed_by_pages_and_by_review(services: Services) -> None:
    review = await own_row(services, "reflections")
    made = [await own_row(services, "asked", reflection_id=each) for each in (review.id, None, review.id)]
    assert await services.asked.newest(MINE) == made[::-1]
    assert await services.asked.newest(MINE, 1, before=made[2].id) == [made[1]]
    assert await services.asked.of_review(MINE, review.id) == [made[0], made[2]]
    assert await services.asked.of_review(MINE, 1) == [], "it is another member's review"


async def test_contacts_and_the_search_list_are_counted_and_contacts_listed_by_pages(services: Services) -> None:
    made = [await own_row(services, "contacts") for _ in range(3)]
    assert await services.contacts.older(MINE, 2) == [made[2], made[1]]
    assert await services.contacts.older(MINE, 2, before=made[1].id) == [made[0]]
    await own_row(services, "searched")
    assert (await services.contacts.count(MINE), await services.searched.count(MINE)) == (3, 1)
    assert (await services.contacts.count(404), await services.searched.count(404)) == (0, 0)


async def test_check_ins_are_listed_by_pages_from_an_instant_on_and_counted(services: Services) -> None:
    made = [await own_row(services, "checkins", created_at=MORNING + number * MS) for number in range(3)]
    assert await services.checkins.older(MINE, 2) == [made[2], made[1]]
    assert await services.checkins.older(MINE, 2, before=made[1].id) == [made[0]]
    assert await services.checkins.since(MINE, MORNING + MS) == [made[2], made[1]]
    assert await services.checkins.count(MINE) == 3
    assert await services.checkins.older(404, 2) == await services.checkins.since(404, MORNING) == []


async def test_what_was_about_an_entry_is_no_longer_once_the_entry_is_gone_for_good(services: Services) -> None:
    request = await own_row(services, "requests", rejection_id=1)
    reply = await own_row(services, "replies", rejection_id=1, request_id=request.id)
    await services.rejections.delete(MINE, 1, MORNING)
    await services.rejections.purge(MORNING + UNDO_WINDOW + MS)
    assert await services.requests.of_entry(MINE, 1) is None
    assert await services.replies.of_entry(MINE, 1) == []
    assert await services.requests.open(MINE, 5) == [replace(request, rejection_id=None)]
    assert await services.replies.of_request(MINE, request.id) == [replace(reply, rejection_id=None)]
