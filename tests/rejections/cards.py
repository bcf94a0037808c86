"""The ways to an entry's card and its forms, as a member goes them."""

from typing import Any

from simcord import InteractionResult

from bot.forms import BaseModal
from bot.rejections import Rejection
from tests import forge
from tests.conftest import World

#: what a card always offers; after Ask for feedback stands what only some stages do
CARD = [
    "Change",
    "Stages",
    "Delete",
    "Reframe",
    "Ask for feedback",
    "Write down feedback",
    "Reflect",
    "Reasons nobody can see",
    "Look in on me",
    "All entries",
    "Enough for today",
]


def primary(shown: InteractionResult) -> list[str]:
    """Return the labels of the buttons that stand out."""
    assert shown.response is not None
    return [part["label"] for row in shown.response.components for part in row["components"] if part.get("style") == 1]


async def logged(world: World, stage: str, **options: str) -> Rejection:
    """Log an entry by the command."""
    await world.maya.slash(world.channel, "rejected", stage=stage, **options)
    [entry] = await world.bot.services.rejections.older(world.maya.id, 1)
    return entry


async def opened(world: World, entry_id: int) -> InteractionResult:
    """Choose an entry in a list."""
    shown = await world.maya.slash(world.channel, "help")
    assert shown.response is not None
    return await forge.choose(world.maya, shown.response, "entry:choose:0", str(entry_id))


async def card(world: World, stage: str, **options: str) -> InteractionResult:
    """Log an entry and choose it in a list."""
    return await opened(world, (await logged(world, stage, **options)).id)


async def now(world: World) -> Rejection:
    """Return the one entry that Maya has."""
    [entry] = await world.bot.services.rejections.older(world.maya.id, 10)
    return entry


def filled(form: InteractionResult) -> dict[str, Any]:
    """Return what stands in a form as it opens: texts, and the values of its selects."""
    assert form.modal is not None
    found: dict[str, Any] = {}
    for field in (each["component"] for each in form.modal["components"]):
        options = [each["value"] for each in field.get("options", []) if each.get("default")]
        found[field["custom_id"]] = options if "options" in field else field.get("value") or ""
    return found


async def change(world: World, shown: InteractionResult, **typed: Any) -> InteractionResult:
    """Press Change on a card and submit the form, with other words where they are given."""
    form = await world.maya.click(shown.response, label="Change")
    return await world.maya.submit_modal(form, filled(form) | typed)


async def stages(world: World, shown: InteractionResult, **typed: list[str]) -> InteractionResult:
    """Press Stages on a card and submit the form, with other ticks where they are given."""
    form = await world.maya.click(shown.response, label="Stages")
    return await world.maya.submit_modal(form, filled(form) | typed)


def forget_open_forms() -> None:
    """As a new process, which knows of none."""
    BaseModal.open_forms.clear()
