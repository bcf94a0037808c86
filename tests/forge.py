"""Interactions that a member's own client would not send: forged ids, forms left open over a restart."""

from typing import Any

from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage

# SimCord's actors are permission-checked; these are the functions below that check.
from simcord.actors import _dispatch_actor_interaction
from simcord.backend import serializers
from simcord.enums import ComponentType, InteractionType


async def press(member: MemberActor, message: ResponseMessage, custom_id: str) -> InteractionResult:
    """Press a button of this id on `message`, as if the message had it."""
    return await _use(member, message, {"type": 2, "style": 2, "label": "forged", "custom_id": custom_id})


async def choose(member: MemberActor, message: ResponseMessage, custom_id: str, value: str) -> InteractionResult:
    """Choose an option of a select of this id on `message`, as if the message had it."""
    options = [{"label": "forged", "value": value}]
    return await _use(member, message, {"type": 3, "custom_id": custom_id, "options": options}, values=[value])


async def _use(
    member: MemberActor, message: ResponseMessage, component: dict[str, Any], **chosen: list[str]
) -> InteractionResult:
    backend = member._env.backend
    stored = backend.get_message(message.channel_id, message.id)
    payload = dict(serializers.message_payload(backend, stored))
    payload["components"] = [{"type": 1, "components": [component]}]
    data = {"custom_id": component["custom_id"], "component_type": ComponentType(component["type"]), **chosen}
    return await _dispatch_actor_interaction(
        member,
        InteractionType.MESSAGE_COMPONENT,
        _channel(member, message.channel_id),
        data,
        extra={"message": payload},
        source_message_id=message.id,
    )


async def submit(
    member: MemberActor, channel: ChannelHandle, custom_id: str, typed: dict[str, Any]
) -> InteractionResult:
    """Submit a form of this id: texts as text inputs, lists as selects."""
    fields = [
        {"type": 18, "component": {"type": 3, "custom_id": key, "values": value}}
        if isinstance(value, list)
        else {"type": 18, "component": {"type": 4, "custom_id": key, "value": value}}
        for key, value in typed.items()
    ]
    data = {"custom_id": custom_id, "components": fields}
    return await _dispatch_actor_interaction(member, InteractionType.MODAL_SUBMIT, channel, data)


async def call(member: MemberActor, channel: ChannelHandle, name: str, **options: str) -> InteractionResult:
    """Call a slash command with texts that Discord's own checks of the options would not let through."""
    visible = member._env.backend.visible_commands(user_id=member.id, channel_id=channel.id)
    first, *nested = name.split()
    root = next(each for each in visible if each["name"] == first)
    given: list[dict[str, Any]] = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
    for depth, part in reversed(list(enumerate(nested, 1))):
        given = [{"name": part, "type": 1 if depth == len(nested) else 2, "options": given}]
    data = {"id": root["id"], "name": first, "type": 1, "options": given}
    return await _dispatch_actor_interaction(member, InteractionType.APPLICATION_COMMAND, channel, data)


def _channel(member: MemberActor, channel_id: int) -> ChannelHandle:
    return ChannelHandle(member._env, member.guild, member._env.backend.get_channel(channel_id))
