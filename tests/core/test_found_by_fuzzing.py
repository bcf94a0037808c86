"""What `benchmarks/fuzz.py` has found, one test each."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import entries
from bot.content import ContentFile, Entry
from bot.erasing import Erasure, Ledger, What
from bot.erasing.ledger import line_of, read_line
from bot.errors import StartError, UserError
from bot.forms import NOT_OFFERED
from bot.pressing import NOT_ONE
from bot.services import Services
from bot.settings import Settings
from bot.ui import given_back
from cogs.nudges.rules import chosen
from tests import forge
from tests.conftest import World, said, shown


async def test_a_select_without_a_value_is_refused_in_words(world: World) -> None:
    own = shown(await world.maya.slash(world.channel, "help"))

    assert NOT_ONE in said(await forge.press(world.maya, own, "wins:kind:0"))


async def test_what_a_forms_select_did_not_offer_is_refused_and_the_words_given_back(world: World) -> None:
    listed = shown(await world.maya.slash(world.channel, "help"))
    form = await forge.press(world.maya, listed, "search:add:0")
    assert form.modal is not None
    answer = await forge.submit(
        world.maya, world.channel, form.modal["custom_id"], {"kind": ["anything"], "words": "near the river"}
    )

    assert NOT_OFFERED in said(answer)
    assert "near the river" in said(answer)
    assert await world.bot.services.searched.export(world.maya.id) == []
    assert [type(error) for error in world.env.errors] == [UserError]


async def test_an_entry_can_be_looked_for_with_signs_that_no_database_takes(services: Services) -> None:
    typing: Any = SimpleNamespace(client=SimpleNamespace(services=services), user=SimpleNamespace(id=1))

    assert await entries.autocomplete(typing, "\ud800" * 6000) == []


def test_a_nudge_is_named_by_a_number_between_whatever_counts_as_space() -> None:
    assert chosen("\x1f٣68\u2028", []) is None


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1])
async def test_an_entry_of_a_number_beyond_any_is_nobodys(services: Services, number: int) -> None:
    with pytest.raises(UserError, match="isn't among yours"):
        await entries.own(services.rejections, 1, number)


def test_a_form_longer_than_a_message_is_given_back_as_far_as_there_is_room() -> None:
    form: Any = {"components": [{"type": 18, "component": {"type": 4, "value": "a" * 4000}}] * 2}
    cards = given_back(SimpleNamespace(data=form))  # pyright: ignore[reportArgumentType]

    assert 5000 < sum(len(card) for card in cards) <= 6000


@pytest.mark.parametrize("line", ["DATABASE_URL=sqlite:///a\0b.db", "BACKUP_DIR=a\0b"])
def test_a_path_with_a_nul_is_a_wrong_setting(tmp_path: Path, line: str) -> None:
    (tmp_path / ".env").write_text(line, encoding="utf-8")
    with pytest.raises(StartError, match=f"{line.partition('=')[0]}: .*NUL"):
        Settings.from_environment(tmp_path / ".env")


class Anything(Entry):
    lines: object


@pytest.mark.parametrize("value", ["!!map x", "!!set [a]", "!!int x", "!!bool x", "!!timestamp x", "!!bool {=: 1}"])
def test_a_tag_on_a_value_of_another_kind_is_refused_in_one_line(tmp_path: Path, value: str) -> None:
    (tmp_path / "anything.yaml").write_text(f"lines: {value}\n", encoding="utf-8")
    file = ContentFile("anything.yaml", Anything)
    ContentFile.declared.pop(file.path)
    with pytest.raises(StartError, match=r"^data/anything\.yaml: line 1: a tag, .*deep$"):
        file.load(tmp_path)


@pytest.mark.parametrize("zone", ["Europe/Ber lin", "../Berlin", "", "a" * 5000, "Europe/Berlin\0"])
def test_a_line_of_the_ledger_with_a_zone_that_there_is_not_is_passed_over(zone: str) -> None:
    days = date(2026, 1, 1), date(2026, 1, 2)
    line = line_of("one", Erasure(1, What.PERIOD, datetime(2026, 1, 15, tzinfo=UTC), *days, zone))

    assert read_line(line) is None
    assert read_line(line.replace(json.dumps(zone), '"Europe/Berlin"')) is not None


def test_a_line_of_the_ledger_that_is_too_deep_to_read_is_passed_over(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "erasures.jsonl")
    ledger.path.write_text("[" * 100_000 + "\n", encoding="utf-8")
    kept = Erasure(1, What.EVERYTHING, datetime(2026, 1, 15, tzinfo=UTC))
    ledger.note([line_of("kept", kept)])

    assert ledger.all() == {"kept": kept}
