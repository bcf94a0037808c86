"""The list of entries, as a member uses it: pages, what is opened, what an id typed by hand reaches."""

from datetime import timedelta

import pytest

from bot.rejections import Stage
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
from tests.progress.acting import look, names, press_by_hand, redated, rejected

#: what stands in a place's instant when it was typed by hand
GARBAGE = ["0-any", "x", "-", "any", "99999999999999-any", "999999999999999999-any", "-5-any", "1_0-test", "0-nothing"]


def numbers(high: int, low: int) -> list[str]:
    return [f"c{number}" for number in range(high, low - 1, -1)]


async def test_entries_stand_ten_a_page_and_lead_on_and_back_over_a_restart(world: World) -> None:
    for number in range(1, 26):
        await rejected(world, f"c{number}", days_ago=30 - number)
    page = await look(world, view="entries")
    assert names(page) == numbers(25, 16)
    assert buttons(page) == ["Older", "Search", "Summary", "Enough for today"]

    for label, expected, ways in (
        ("Older", numbers(15, 6), ["Newest", "Newer", "Older"]),
        ("Older", numbers(5, 1), ["Newest", "Newer"]),
        ("Newer", numbers(15, 6), ["Newest", "Newer", "Older"]),
        ("Newer", numbers(25, 16), ["Older"]),
    ):
        await world.restart()
        await world.maya.click(shown(page), label=label)
        assert names(page) == expected
        assert buttons(page) == [*ways, "Search", "Summary", "Enough for today"]
        assert [option["label"].split(" · ")[2] for option in options(page)] == expected


async def test_newest_leads_from_deep_in_the_list_to_its_beginning_over_a_restart(world: World) -> None:
    for number in range(1, 32):
        await rejected(world, f"c{number}", days_ago=40 - number)
    page = await look(world, view="entries")
    before = said(page)
    for _ in range(3):
        await world.maya.click(shown(page), label="Older")
    assert names(page) == ["c1"]
    await world.restart()
    await world.maya.click(shown(page), label="Newest")

    assert said(page) == before
    assert buttons(page) == ["Older", "Search", "Summary", "Enough for today"]


async def test_the_newest_page_is_a_full_one_however_it_is_reached(world: World) -> None:
    kept = [await rejected(world, f"c{number}", days_ago=30 - number) for number in range(1, 16)]
    page = await look(world, view="entries")
    await world.maya.click(shown(page), label="Older")
    for entry in kept[-3:]:
        await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    await world.maya.click(shown(page), label="Newer")

    assert names(page) == numbers(12, 3)
    assert buttons(page) == ["Older", "Search", "Summary", "Enough for today"]


async def test_newer_leads_on_from_where_the_page_is_though_more_were_logged(world: World) -> None:
    for number in range(1, 16):
        await rejected(world, f"c{number}", days_ago=30 - number)
    page = await look(world, view="entries")
    await world.maya.click(shown(page), label="Older")
    await rejected(world, "c16")
    await world.maya.click(shown(page), label="Newer")

    assert names(page) == numbers(15, 6)
    await world.maya.click(shown(page), label="Newer")
    assert names(page) == numbers(16, 7)


@pytest.mark.parametrize("count", [1, 10])
async def test_a_page_that_holds_all_leads_nowhere(world: World, count: int) -> None:
    for number in range(count):
        await rejected(world, f"c{number}")

    assert buttons(await look(world, view="entries")) == ["Search", "Summary", "Enough for today"]


async def test_entries_are_in_the_order_in_which_the_noes_came(world: World) -> None:
    first = await rejected(world, "logged first", days_ago=3)
    await rejected(world, "logged second", days_ago=2)
    last = await rejected(world, "logged last", days_ago=1)
    await redated(world, first, world.clock())
    await redated(world, last, world.clock() - timedelta(days=400))

    page = await look(world, view="entries")
    assert names(page) == ["logged first", "logged second", "logged last"]
    assert options(page)[2]["label"] == "11 Dec 2024 · Interview · logged last"


async def test_entries_of_one_instant_are_all_shown_once_over_the_pages(world: World) -> None:
    for number in range(1, 26):
        await rejected(world, f"c{number}")
    page = await look(world, view="entries")
    there = [names(page)]
    for _ in range(2):
        await world.maya.click(shown(page), label="Older")
        there.append(names(page))

    assert there == [numbers(25, 16), numbers(15, 6), numbers(5, 1)]
    await world.maya.click(shown(page), label="Newer")
    assert names(page) == there[1]


async def test_a_page_whose_entries_are_gone_by_now_leads_to_the_newest(world: World) -> None:
    kept = [await rejected(world, f"c{number}", days_ago=30 - number) for number in range(1, 16)]
    page = await look(world, view="entries")
    for entry in kept[:5]:
        await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    await world.maya.click(shown(page), label="Older")

    assert names(page) == numbers(15, 6)
    assert buttons(page) == ["Search", "Summary", "Enough for today"]


async def test_older_goes_on_where_the_page_ended_though_that_entry_is_gone(world: World) -> None:
    kept = [await rejected(world, f"c{number}", days_ago=30 - number) for number in range(1, 26)]
    page = await look(world, view="entries")
    for entry in kept[14:16]:
        await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    await world.maya.click(shown(page), label="Older")

    assert names(page) == numbers(14, 5)


async def test_without_entries_it_says_so_and_offers_no_search(world: World) -> None:
    page = await look(world, view="entries")

    assert said(page).splitlines() == [
        "Your entries",
        "Nothing is logged here. `/rejected` takes a no down in a few seconds.",
    ]
    assert labels(page) == ["Summary", "Enough for today"]


async def test_one_that_is_chosen_opens_as_a_message_of_its_own(world: World) -> None:
    await rejected(world, "Acme", role="baker")
    page = await look(world, view="entries")
    before = said(page)
    await world.restart()
    card = await world.maya.select(shown(page), [options(page)[0]["value"]])

    assert "Interview · baker · Acme" in said(card)
    assert card.ephemeral
    assert shown(card).id != shown(page).id
    assert said(page) == before


async def test_an_entry_that_is_gone_by_now_is_not_opened(world: World) -> None:
    entry = await rejected(world, "Acme")
    page = await look(world, view="entries")
    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    refusal = await world.maya.select(shown(page), [str(entry.id)])

    assert "isn't among yours any more" in said(refusal)


async def test_only_ones_own_entries_are_opened_whatever_is_chosen(world: World) -> None:
    entry = await rejected(world, "secret")
    await rejected(world, "own", member=world.tomas)
    page = await look(world, world.tomas, view="entries")
    for value in (str(entry.id), "0", "-1", "9" * 30, "٣"):
        refusal = await forge.choose(world.tomas, shown(page), "entry:choose:0", value)
        assert "isn't among yours any more" in said(refusal), value
    assert names(page) == ["own"]


@pytest.mark.parametrize("action", ["older", "newer"])
async def test_a_place_typed_by_hand_shows_ones_own_entries_only(world: World, action: str) -> None:
    hers = await rejected(world, "secret")
    await rejected(world, "own", stage=Stage.TEST, member=world.tomas)
    page = await look(world, world.tomas, view="entries")
    for row in (hers.id, 0, 10**18 - 1):
        for detail in ("", *(f":{each}" for each in GARBAGE)):
            await press_by_hand(world, world.tomas, page, f"progress:{action}:{row}{detail}")
            assert names(page) == ["own"], (row, detail)


async def test_anothers_buttons_show_ones_own_entries(world: World) -> None:
    for number in range(1, 26):
        await rejected(world, f"c{number}", days_ago=30 - number)
    await rejected(world, "own", days_ago=15, member=world.tomas)
    hers = await look(world, view="entries")
    theirs = await look(world, world.tomas, view="entries")
    await world.maya.click(shown(hers), label="Older")
    ids = [part["custom_id"] for row in shown(hers).components for part in row["components"]]
    leading = [custom_id for custom_id in ids if custom_id.startswith(("progress:older:", "progress:newer:"))]
    assert len(leading) == 2
    for custom_id in leading:
        await press_by_hand(world, world.tomas, theirs, custom_id)
        assert names(theirs) == ["own"]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("**Acme** `x` ~~y~~", r"\*\*Acme\*\* \`x\` \~\~y\~\~"),
        ("@everyone <@1> <#2>", r"\@everyone \<\@1\> \<\#2\>"),
        ("https://discord.gg/abc", r"https\:\/\/discord.gg\/abc"),
        ("# Acme", r"\# Acme"),
        ("1. FC Acme", r"1\. FC Acme"),
        ("חברה", "\u2068חברה\u2069"),  # kept apart, so that it turns nothing around that stands beside it
        ("👩‍🚒", "👩‍🚒"),
    ],
)
async def test_names_are_shown_as_typed_and_mean_nothing_to_discord(world: World, typed: str, line: str) -> None:
    await rejected(world, typed)
    page = await look(world, view="entries")

    assert names(page) == [line]
    name = line if "\u2068" in line else typed
    assert options(page)[0]["label"] == f"15 Jan 2026 · Interview · {name}"


async def test_ten_of_the_longest_names_fit_what_discord_takes(world: World) -> None:
    for _ in range(11):
        await rejected(world, "*" * 100, Stage.NEVER_HEARD_BACK, role="[" * 100)
    page = await look(world, view="entries")

    assert said(page).count("<t:1768464000:d>") == 10
    assert len(said(page)) <= 4096
    assert all(len(option["label"]) <= 100 for option in options(page))
    await world.maya.click(shown(page), label="Enough for today")
    assert labels(page) == []


async def test_a_no_whose_wait_has_ended_is_marked_as_closed(world: World) -> None:
    entry = await rejected(world, "Acme", Stage.NEVER_HEARD_BACK)
    page = await look(world, view="entries")
    card = await world.maya.select(shown(page), [str(entry.id)])
    wait = await world.maya.click(shown(card), label="Stop waiting")
    await world.maya.click(shown(wait), label="In a week")
    assert names(await look(world, view="entries")) == ["Acme"]
    world.clock.advance(days=7)

    assert names(await look(world, view="entries")) == ["Acme · closed"]


async def test_a_thousand_entries_are_paged_like_ten(world: World) -> None:
    for number in range(1, 1001):
        await rejected(world, f"c{number}", days_ago=1001 - number)
    page = await look(world, view="entries")
    await world.maya.click(shown(page), label="Older")
    assert names(page) == numbers(990, 981)
    found = await look(world, search="c17")

    assert names(found) == ["c179", "c178", "c177", "c176", "c175", "c174", "c173", "c172", "c171", "c170"]
    await world.maya.click(shown(found), label="Older")
    assert names(found) == ["c17"]
