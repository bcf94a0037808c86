"""What a text of a server's own may say."""

import pytest

from bot.errors import UserError
from bot.posts import PostDeck
from bot.schedules import EVERY_DAY, Kind, NewSchedule, Schedule
from bot.servers import Server
from cogs.admin.plans import PLANS, missing, plan_of, posts_of, seal, twin
from cogs.admin.rules import WORDS_LIMIT, checked_words, offered, post_named
from tests.conftest import MORNING

FINE = [
    "Some weeks bring nothing but silence. If today is one of those, tea is at four in the voice channel.",
    "A no to an application says little about the person. Our CV group meets on Tuesday: https://example.org/cv",
    "Nothing is guaranteed in a search, and that is tiring. This channel is meant to be a quiet one.",
    "We promise not to ping. Heads up: the room is closed on Friday.",
    "Ask Sam (sam@example.org) or write in <#123456789012345678>. An @ alone pings nobody.",
    "It is fine to give up for today.",
    "Nobody has to stay positive here, and there is no need to cheer up. You don't have to be grateful.",
    "We can't promise that it gets better. Write to hr@here.org, or head up to the third floor at nine.",
    "You will get there by tram 4. Is that what the right job is for you? We would be grateful for a hand.",
]
REFUSED = {
    "Hello @everyone": "@everyone",
    "Hello @HERE": "@here",
    "Hello @\u200beveryone": "@everyone",
    "Hello \uff20everyone": "@everyone",
    "Ask <@123456789012345678>": "<@123456789012345678>",
    "Ask <@!123456789012345678>": "<@!123456789012345678>",
    "Ask <@&123456789012345678>": "<@&123456789012345678>",
    "Join https://discord.gg/abcdef": "discord.gg/",
    "Join DISCORD.COM/invite/abcdef": "discord.com/invite/",
    "Just stay positive": "just stay positive",
    "Everything\nhappens for a reason": "everything happens for a reason",
    "It wasn’t meant to be.": "wasn't meant to be",
    "Don’t give up": "don't give up",
    "CHEER UP": "cheer up",
    "You've got this 💪\nTea is at four": "you've got this",
    "Dont lose hope, stay strong": "dont lose hope",
    "Why not stay positive": "stay positive",
    "It is not easy but stay positive": "stay positive",
    "If not, hang in there": "hang in there",
    "At least you had an interview": "at least you had",
    "You’ll find something better": "you'll find something better",
    "You will get there.": "you will get there",
    "It gets better": "it gets better",
    "Your time will come": "your time will come",
    "I promise you that it passes": "i promise you",
    "You'll surely find a job": "you'll surely find a job",
    "It will all be fine": "it will all be fine",
    "Everything will work out": "everything will work out",
}


@pytest.mark.parametrize("text", FINE)
def test_plain_words_are_taken_as_they_are(text: str) -> None:
    assert checked_words(text) == text


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_pings_advertises_or_promises_is_named(text: str, said: str) -> None:
    with pytest.raises(UserError, match="Nothing was saved") as raised:
        checked_words(text)
    assert said in str(raised.value)


def test_the_length_is_held_at_its_edge_and_what_shows_nothing_is_empty() -> None:
    assert checked_words("a" * WORDS_LIMIT) == "a" * WORDS_LIMIT
    with pytest.raises(UserError, match="longer than 1000"):
        checked_words("a" * (WORDS_LIMIT + 1))
    for nothing in ("", "  \n", "\u200b\u3164", "\u2800"):
        with pytest.raises(UserError, match="nothing to see"):
            checked_words(nothing)


def test_a_plan_names_what_is_still_to_choose() -> None:
    assert len({plan.id for plan in PLANS}) == len(PLANS)
    for server, words in (
        (Server(1), "the channel, the time zone and what comes"),
        (Server(1, plan="prompt"), "the channel and the time zone"),
        (Server(1, channel_id=2, zone="UTC"), "what comes"),
        (Server(1, channel_id=2, zone="UTC", plan="gone"), "what comes"),
    ):
        with pytest.raises(UserError) as raised:
            posts_of(server, 3)
        assert str(raised.value) == f"Still to choose: {words}. Nothing was posted."


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
def test_what_is_kept_already_is_not_begun_again(plan: object) -> None:
    server = Server(1, "Europe/London", 2, plan.id)
    wanted = posts_of(server, 3)
    kept = [Schedule(**{field: getattr(post, field) for field in NewSchedule.__slots__}, id=7) for post in wanted]

    assert plan_of(plan.id) is plan
    assert missing(wanted, [], MORNING) == wanted
    assert missing(wanted, kept, MORNING) == []
    assert missing(wanted, kept[1:], MORNING) == wanted[:1]
    assert missing(posts_of(Server(1, "Asia/Tokyo", 2, plan.id), 3), kept, MORNING) != []
    assert len({seal(server), seal(Server(1, "UTC", 2, plan.id)), seal(Server(1, "Europe/London", 3, plan.id))}) == 3


def test_a_post_from_before_there_were_decks_counts_as_an_encouragement() -> None:
    [wanted] = posts_of(Server(1, "UTC", 2, "mornings"), 3)
    old = Schedule(Kind.POST, 3, wanted.weekdays, wanted.minute_of_day, "UTC", 1, 2)
    assert missing([wanted], [old], MORNING) == []


TUESDAY, HALF_NINE = 0b10, 570
TWINS = {
    "the same": ({}, True),
    "on one of its days": ({"weekdays": TUESDAY}, True),
    "on other days": ({"weekdays": 0b100_0000}, False),
    "at the same time of another zone": ({"minute_of_day": HALF_NINE + 60, "zone": "Europe/Berlin"}, True),
    "at another time": ({"minute_of_day": HALF_NINE + 1}, False),
    "at the same hour elsewhere": ({"zone": "Europe/Berlin"}, False),
    "in another channel": ({"channel_id": 9}, False),
    "of another deck": ({"deck": PostDeck.TIP.value}, False),
    "in other words": ({"deck": PostDeck.OWN.value, "words": "Tea at four"}, False),
    "in a zone that is no more": ({"zone": "Mars/Olympus"}, False),
}


@pytest.mark.parametrize(("differs", "doubled"), TWINS.values(), ids=TWINS)
def test_what_says_the_same_at_the_same_time_is_a_twin(differs: dict[str, object], *, doubled: bool) -> None:
    given: dict[str, object] = {
        "kind": Kind.POST,
        "user_id": 3,
        "weekdays": EVERY_DAY & ~0b100_0000,
        "minute_of_day": HALF_NINE,
        "zone": "Europe/London",
        "guild_id": 1,
        "channel_id": 2,
        "deck": PostDeck.ENCOURAGEMENT.value,
    }
    kept = Schedule(**given, id=7)
    found = twin(NewSchedule(**given | differs), [kept], MORNING)
    assert found == (kept if doubled else None)


def test_a_post_is_named_as_it_was_offered_or_by_its_number() -> None:
    assert post_named(offered(48213)) == (48213, None)
    assert post_named(" #3 ") == (None, 3)
    for other in ("", "three", "id-", "-1", "1" * 30, "\u0663"):
        assert post_named(other) == (None, None)
