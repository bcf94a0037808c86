"""The search in one's own entries: what it finds, and that its words stay with the message over pages and restarts."""

from typing import Any

import pytest

from bot.forms import BaseModal
from bot.rejections import Details, Stage
from cogs.progress.messages import NOT_SEARCHED, ONLY_ENTRIES
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.progress.acting import look, names, press_by_hand, rejected

FOUND = ["Search", "All entries", "Summary", "Enough for today"]


@pytest.mark.parametrize(
    ("company", "words"),
    [
        ("Müller Straße", "MÜLLER STRASSE"),
        ("CAFE\u0301", "café"),
        ("חברה בע״מ", "בע״מ"),
        ("Зелёный", "ЗЕЛЁ"),
        ("👩‍🚒 Brigade", "👩‍🚒"),
        ("**Acme** `x`", "**acme** `"),
        ("100 % [Acme](x) _a_", "% [acme](x) _"),
        ("<@1> @everyone", "@EVERYONE"),
        ("a" * 100, "A" * 100),
    ],
)
async def test_words_are_found_whatever_their_case_script_or_signs(world: World, company: str, words: str) -> None:
    await rejected(world, company)
    await rejected(world, "another", role="baker")
    page = await look(world, search=words)

    [option] = options(page)
    name = f"\u2068{company}\u2069" if company.startswith("ח") else company
    assert option["label"].startswith(f"15 Jan 2026 · Interview · {name}"[:80])
    assert said(page).splitlines()[-1] == f"Search: {words}"
    assert page.ephemeral


async def test_words_are_looked_for_in_the_role_and_never_in_the_thought_or_anothers_entries(world: World) -> None:
    await rejected(world, "Acme", role="Head baker")
    await rejected(world, "Bakery", member=world.tomas)
    thought = Details(Stage.TEST, "Bolt", thought="nobody wants a baker")
    await world.bot.services.rejections.add(world.maya.id, thought, world.clock())

    assert names(await look(world, search="bak")) == ["Head baker · Acme"]


async def test_a_stage_alone_and_both_together_are_looked_for(world: World) -> None:
    await rejected(world, "Acme", Stage.TEST)
    await rejected(world, "Acme", Stage.INTERVIEW)
    await rejected(world, "Bolt", Stage.TEST)

    tests = await look(world, stage="test")
    assert names(tests) == ["Bolt", "Acme"]
    assert said(tests).startswith("Your entries: Test or task\n")
    assert buttons(tests) == FOUND
    both = await look(world, stage="test", search="acme", view="entries")
    assert names(both) == ["Acme"]
    assert said(both).startswith("Your entries: Test or task\n")
    await world.maya.click(shown(both), label="All entries")
    assert names(both) == ["Bolt", "Acme", "Acme"]
    assert buttons(both) == ["Search", "Summary", "Enough for today"]


async def test_what_fits_nothing_says_so_and_leads_back(world: World) -> None:
    await rejected(world, "Acme")
    page = await look(world, search="bolt")

    assert said(page) == f"Your entries\nNone of your entries fits that. {NOT_SEARCHED}\nSearch: bolt"
    assert buttons(page) == FOUND
    await world.maya.click(shown(page), label="All entries")
    assert names(page) == ["Acme"]


@pytest.mark.parametrize("in_dm", [False, True])
async def test_words_and_stage_survive_paging_and_restarts(world: World, in_dm: bool) -> None:
    member = world.maya.user if in_dm else world.maya
    for number in range(1, 26):
        await rejected(world, f"*Acme* {number}", Stage.TEST, days_ago=60 - number)
        await rejected(world, f"*Acme* {number}", Stage.INTERVIEW, days_ago=60 - number)
        await rejected(world, f"Bolt {number}", Stage.TEST, days_ago=60 - number)
    given: dict[str, Any] = {"search": "*acme* ", "stage": "test"}
    page = await (world.maya.user.slash("progress", **given) if in_dm else look(world, **given))
    for label, expected in (("Older", range(15, 5, -1)), ("Older", range(5, 0, -1)), ("Newer", range(15, 5, -1))):
        await world.restart()
        await member.click(shown(page), label=label)
        assert names(page) == [rf"\*Acme\* {number}" for number in expected]
        assert said(page).startswith("Your entries: Test or task\n")
        assert said(page).endswith("\nSearch: *acme*")
        assert "Newest" not in buttons(page), "it would lead out of the search"


async def test_the_form_holds_what_was_looked_for_and_looks_for_something_else(world: World) -> None:
    await rejected(world, "Acme", Stage.TEST)
    await rejected(world, "Bolt", Stage.INTERVIEW)
    page = await look(world, search="<@1> *acme*", stage="test")
    await world.restart()
    form = await world.maya.click(shown(page), label="Search")
    assert form.modal is not None
    words, stage = (part["component"] for part in form.modal["components"])
    assert words["value"] == "<@1> *acme*"
    assert [option["value"] for option in stage["options"] if option["default"]] == ["test"]

    await world.maya.submit_modal(form, {"words": " BOLT ", "stage": []})
    assert names(page) == ["Bolt"]
    assert said(page).startswith("Your entries\n")
    assert said(page).endswith("Search: BOLT")


async def test_an_empty_form_shows_everything(world: World) -> None:
    await rejected(world, "Acme")
    page = await look(world, search="bolt")
    form = await world.maya.click(shown(page), label="Search")
    await world.maya.submit_modal(form, {"words": "", "stage": []})

    assert names(page) == ["Acme"]
    assert "Search:" not in said(page)
    form = await world.maya.click(shown(page), label="Search")
    assert form.modal is not None
    assert form.modal["components"][0]["component"].get("value") is None


@pytest.mark.parametrize("words", ["\u200b\u2800", " "])
async def test_words_that_show_nothing_are_none(world: World, words: str) -> None:
    await rejected(world, "Acme")

    assert names(await look(world, view="entries", search=words)) == ["Acme"]


async def test_words_over_the_limit_are_refused_and_the_list_stays(world: World) -> None:
    await rejected(world, "Acme")
    page = await look(world, view="entries")
    form = await world.maya.click(shown(page), label="Search")
    assert form.modal is not None
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": "a" * 101})
    as_option = await forge.call(world.maya, world.channel, "progress", search="a" * 101)

    for each in (refusal, as_option):
        assert "longer than 100 characters" in said(each)
        assert each.ephemeral
    assert names(page) == ["Acme"]
    assert len(world.env.errors) == 2


async def test_a_form_left_open_over_a_restart_gives_the_words_back(world: World) -> None:
    await rejected(world, "Acme")
    page = await look(world, view="entries")
    form = await world.maya.click(shown(page), label="Search")
    assert form.modal is not None
    await world.restart()
    BaseModal.open_forms.clear()  # a new process knows no open forms
    answer = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": "acme", "stage": []})

    assert "over a restart" in said(answer)
    assert "acme" in said(answer)


@pytest.mark.parametrize("view", ["summary", "funnel"])
async def test_a_search_with_another_view_is_refused(world: World, view: str) -> None:
    searches: list[dict[str, Any]] = [{"search": "acme"}, {"stage": "test"}]
    for searched in searches:
        refusal = await look(world, view=view, **searched)
        assert said(refusal) == ONLY_ENTRIES
        assert refusal.ephemeral
    assert len(world.env.errors) == 2


async def test_a_stage_typed_by_hand_that_there_is_not_looks_for_none(world: World) -> None:
    await rejected(world, "Acme")
    page = await look(world, view="entries")
    await press_by_hand(world, world.maya, page, "progress:newer:0:0-final-round")

    assert said(page).startswith("Your entries\n")
    assert names(page) == ["Acme"]
