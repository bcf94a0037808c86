"""Interactions that a member's own client would not send: forged ids, forms left open over a restart."""

from typing import Any

from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage, interactions

# SimCord's actors are permission-checked; these are the functions below that check.
from simcord.actors import _dispatch_actor_interaction
from simcord.backend import serializers
from simcord.enums import ComponentType, InteractionType


async def press(member: MemberActor, message: ResponseMessage, custom_id: str) -> InteractionResult:
    """Press a button of this id on `message`, as if the message had it."""
    return await _use(member, message, {"type": 2, "style": 2, "label": "forged", "custom_id": custom_id})


async def choose(
    member: MemberActor, message: ResponseMessage, custom_id: str, *values: str, kind: int = 3
) -> InteractionResult:
    """Choose options of a select of this id, of texts or of another kind, as if the message had it."""
    options = [{"label": "forged", "value": value} for value in values]
    select = {"type": kind, "custom_id": custom_id, **({"options": options} if kind == 3 else {})}
    return await _use(member, message, select, values=list(values))


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


async def press_many(member: MemberActor, message: ResponseMessage, custom_id: str, times: int) -> None:
    """Press a button so often at once, before any of the presses is answered."""
    for _ in range(times):
        record, payload = _pressed(member, message, {"type": 2, "style": 2, "label": "forged", "custom_id": custom_id})
        record.source_message_id = message.id
        member._env.backend.emit("INTERACTION_CREATE", payload)
    await member._env._settle_internal(dispatch="INTERACTION_CREATE")


def _pressed(member: MemberActor, message: ResponseMessage, component: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    backend = member._env.backend
    channel = _channel(member, message.channel_id)
    stored = backend.get_message(message.channel_id, message.id)
    shown = serializers.message_payload(backend, stored) | {"components": [{"type": 1, "components": [component]}]}
    record, payload = interactions.base_payload(
        backend,
        type=InteractionType.MESSAGE_COMPONENT,
        channel_id=channel.id,
        guild_id=channel.guild.id if channel.guild else None,
        user_id=member.id,
        data={"custom_id": component["custom_id"], "component_type": ComponentType(component["type"])},
    )
    return record, payload | {"message": shown}


async def submit(
    member: MemberActor,
    channel: ChannelHandle,
    custom_id: str,
    typed: dict[str, Any],
    below: ResponseMessage | None = None,
) -> InteractionResult:
    """Submit a form of this id, which a button `below` a message opened: texts as text inputs, lists as selects."""
    fields = [
        {"type": 18, "component": {"type": 3, "custom_id": key, "values": value}}
        if isinstance(value, list)
        else {"type": 18, "component": {"type": 4, "custom_id": key, "value": value}}
        for key, value in typed.items()
    ]
    data = {"custom_id": custom_id, "components": fields}
    source: dict[str, Any] = {}
    if below is not None:
        backend = member._env.backend
        stored = backend.get_message(below.channel_id, below.id)
        source = {"extra": {"message": serializers.message_payload(backend, stored)}, "source_message_id": below.id}
    return await _dispatch_actor_interaction(member, InteractionType.MODAL_SUBMIT, channel, data, **source)


#: what an option may be given: a text, a number, a channel
Option = str | int | ChannelHandle


async def call(member: MemberActor, channel: ChannelHandle, name: str, /, **options: Option) -> InteractionResult:
    """Call a slash command, also one that Discord doesn't show, with options that it would not let through."""
    given = [_option(key, value) for key, value in options.items()]
    channels = [value for value in options.values() if isinstance(value, ChannelHandle)]
    resolved = {str(each.id): {"id": str(each.id), "name": "a", "type": 0, "permissions": "0"} for each in channels}
    data = _command(member, name, given) | {"resolved": {"channels": resolved}}
    return await _dispatch_actor_interaction(member, InteractionType.APPLICATION_COMMAND, channel, data)


async def complete(
    member: MemberActor, channel: ChannelHandle, name: str, option: str, typed: str
) -> list[dict[str, Any]]:
    """Return what is offered for an option, also to whom Discord doesn't show the command."""
    data = _command(member, name, [{"name": option, "type": 3, "value": typed, "focused": True}])
    autocomplete = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
    return (await _dispatch_actor_interaction(member, autocomplete, channel, data)).autocomplete_choices or []


def _command(member: MemberActor, name: str, given: list[dict[str, Any]]) -> dict[str, Any]:
    first, *nested = name.split()
    root = next(each for each in member._env.backend.commands[None].values() if each["name"] == first)
    for depth, part in reversed(list(enumerate(nested, 1))):
        given = [{"name": part, "type": 1 if depth == len(nested) else 2, "options": given}]
    return {"id": root["id"], "name": first, "type": 1, "options": given}


def _option(name: str, value: Option) -> dict[str, Any]:
    if isinstance(value, ChannelHandle):
        return {"name": name, "type": 7, "value": str(value.id)}
    return {"name": name, "type": 4 if isinstance(value, int) else 3, "value": value}


def _channel(member: MemberActor, channel_id: int) -> ChannelHandle:
    return ChannelHandle(member._env, getattr(member, "guild", None), member._env.backend.get_channel(channel_id))
