"""The search list, as a member keeps it: by heading, a line added, a line removed."""

from bot.reflections import SearchKind
from cogs.reflecting import lists
from cogs.reflecting.words import LIST_LIMIT
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.reflecting.acting import line


async def listed(world: World):
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    await world.maya.click(offered, label="My search list")
    return offered


async def add(world: World, page, words: str, kind: SearchKind = SearchKind.ROLE, label: str = "Add a line"):
    form = await world.maya.click(page, label=label)
    return shown(await world.maya.submit_modal(form, {"kind": [kind.value], "words": words}))


async def test_it_is_empty_then_holds_what_was_added_once_with_undo(world: World) -> None:
    page = await listed(world)
    assert said(page) == lists.NO_LINES
    assert buttons(page) == ["Add a line", "Enough for today"]
    await world.restart()
    await add(world, page, "*baker*")
    assert said(page).splitlines()[0] == "On your list, under “Other roles to look at”: \\*baker\\*"
    assert buttons(page) == ["Another", "My search list", "Enough for today", "Undo"]
    assert said(await add(world, page, "*BAKER* ", label="Another")) == lists.LINE_THERE
    assert "no words in it" in said(await add(world, page, "\u200b", label="Another"))
    assert len(world.env.errors) == 1
    below = await add(world, page, "*baker*", SearchKind.KEYWORD, "Another")
    assert said(below).startswith("On your list, under “Words to search with”")
    await world.maya.click(page, label="Undo")
    kept = await world.bot.services.searched.export(world.maya.id)
    assert [each.kind for each in kept] == [SearchKind.KEYWORD]


async def test_it_stands_by_heading_and_a_line_is_removed_with_undo(world: World) -> None:
    await line(world, "carer")
    await line(world, "*Small* team", SearchKind.LOOKING_FOR)
    await line(world, "helper")
    page = await listed(world)
    assert said(page).splitlines() == [
        "My search list",
        "**Looking for**",
        "- \\*Small\\* team",
        "",
        "**Words to search with**",
        "- carer",
        "- helper",
        "Kept for you alone.",
    ]
    assert [each["label"] for each in options(page)] == ["*Small* team", "carer", "helper"]
    await world.maya.select(page, ["1"])
    assert said(page).startswith(lists.LINE_REMOVED)
    assert said(await forge.choose(world.maya, page, "search:remove:0", "1")) == lists.LINE_GONE
    await world.maya.click(page, label="Undo")
    assert len(await world.bot.services.searched.export(world.maya.id)) == 3


async def test_fifty_long_lines_fit_their_pages(world: World) -> None:
    for number in range(LIST_LIMIT):
        await line(world, "*" * 198 + f"{number:02}", list(SearchKind)[number % 5])
    page = await listed(world)
    assert f"There are {LIST_LIMIT} lines; these are 9 of them." in said(page)
    seen = len(options(page))
    while "More" in buttons(page):
        await world.maya.click(page, label="More")
        seen += len(options(page))
    assert seen == LIST_LIMIT
    await world.maya.click(page, label="Back")
    full = await add(world, page, "one more")
    assert lists.LIST_FULL in said(full)
    assert len(world.env.errors) == 1
