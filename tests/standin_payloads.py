"""What the stand-in says: Discord's objects with the fields that discord.py reads."""

from typing import Any

APPLICATION_ID = 200000000000000001
GUILD_ID = 300000000000000001
CHANNEL_ID = 400000000000000001
DM_CHANNEL_ID = 500000000000000001

BOT = {
    "id": str(APPLICATION_ID),
    "username": "Onward",
    "discriminator": "0",
    "global_name": None,
    "avatar": None,
    "bot": True,
    "verified": True,
    "mfa_enabled": False,
}
APPLICATION: dict[str, Any] = {
    "id": str(APPLICATION_ID),
    "name": "Onward",
    "description": "",
    "icon": None,
    "bot_public": True,
    "bot_require_code_grant": False,
    "owner": {**BOT, "bot": False},
    "verify_key": "",
    "flags": 0,
}


def message(message_id: str, channel_id: str, sent: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": message_id,
        "channel_id": channel_id,
        "author": BOT,
        "content": sent.get("content") or "",
        "embeds": [{"type": "rich", **each} for each in sent.get("embeds") or []],
        "components": sent.get("components") or [],
        "flags": sent.get("flags") or 0,
        "nonce": sent.get("nonce"),
        "timestamp": "2026-01-15T08:00:00+00:00",
        "edited_timestamp": None,
        "attachments": [],
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "pinned": False,
        "tts": False,
        "type": 0,
    }


def user(user_id: int | str) -> dict[str, Any]:
    return {**BOT, "id": str(user_id), "username": f"member{user_id}", "bot": False}


def interaction(interaction_id: str, kind: int, data: dict[str, Any], user_id: int) -> dict[str, Any]:
    member = {"user": user(user_id), "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False}
    return {
        "id": interaction_id,
        "application_id": str(APPLICATION_ID),
        "type": kind,
        "token": f"interaction-token-{interaction_id}",
        "version": 1,
        "data": data,
        "guild_id": str(GUILD_ID),
        "guild": {"id": str(GUILD_ID), "features": [], "locale": "en-US"},
        "channel_id": str(CHANNEL_ID),
        "channel": {"id": str(CHANNEL_ID), "type": 0, "name": "job-hunt", "position": 0, "guild_id": str(GUILD_ID)},
        "member": {**member, "mute": False, "flags": 0, "permissions": "0"},
        "app_permissions": "0",
        "locale": "en-US",
        "entitlements": [],
        "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": {"0": str(GUILD_ID)},
        "context": 0,
    }
