"""What the tests of /win do and look at besides what every test does."""

from typing import Any

from simcord import InteractionResult, MemberActor, ResponseMessage
from simcord.actors import _dispatch_actor_interaction
from simcord.backend import serializers
from simcord.enums import InteractionType

from bot.rejections import Details, Rejection, Stage
from bot.wins import Win
from tests.conftest import World
from tests.forge import _channel

PANEL = ["+1 application", "Add several", "Strengths jar", "My reward", "All wins", "Enough for today"]
LOGGED = ["Add words", "Strengths jar", "Look back", "Enough for today", "Undo"]


def shown(result: InteractionResult) -> ResponseMessage:
    assert result.response is not None, "the bot said nothing"
    return result.response


def buttons(result: InteractionResult) -> list[str]:
    """Return the labels of a message's buttons, in order, and none of its selects."""
    return [part["label"] for row in shown(result).components for part in row["components"] if part["type"] == 2]


def options(result: InteractionResult) -> list[dict[str, Any]]:
    """Return the options of the message's one select."""
    [select] = [part for row in shown(result).components for part in row["components"] if part["type"] == 3]
    return select["options"]


async def choose(member: MemberActor, message: ResponseMessage, custom_id: str, value: str) -> InteractionResult:
    """Choose `value` in a select of this id on `message`, as if the message had both."""
    backend = member._env.backend
    payload = dict(serializers.message_payload(backend, backend.get_message(message.channel_id, message.id)))
    select = {"type": 3, "custom_id": custom_id, "options": [{"label": "forged", "value": value}]}
    payload["components"] = [{"type": 1, "components": [select]}]
    return await _dispatch_actor_interaction(
        member,
        InteractionType.MESSAGE_COMPONENT,
        _channel(member, message.channel_id),
        {"custom_id": custom_id, "component_type": 3, "values": [value]},
        extra={"message": payload},
        source_message_id=message.id,
    )


async def wins(world: World, member: MemberActor | None = None) -> list[Win]:
    return await world.bot.services.wins.older((member or world.maya).id, 100)


async def rejected(world: World, stage: Stage, company: str | None = None) -> Rejection:
    """Give Maya an entry."""
    entry, _ = await world.bot.services.rejections.add(world.maya.id, Details(stage, company), world.clock())
    return entry
