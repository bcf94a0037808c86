"""What the benchmarks of delivery look at: the channels of a stand-in for Discord, which drops what repeats a nonce."""

import base64
import json
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests import standin_payloads as payloads
from tests.standin import Request, json_answer

#: of the shape that discord.py takes for one
TOKEN = base64.b64encode(str(payloads.APPLICATION_ID).encode()).decode() + ".Gabcde." + "a1-B2_" * 6

#: requests a second that Discord allows a bot, over all routes but the answers to interactions
MOST = 50
#: what Discord says of a channel's own limit, which discord.py keeps an account of
ROOM = {
    "X-RateLimit-Limit": "5",
    "X-RateLimit-Remaining": "4",
    "X-RateLimit-Reset-After": "1",
    "X-RateLimit-Bucket": "80c17d2f203122d936070c88c8d10f33",
}


@dataclass
class Channels:
    """Every channel there is, made as it is written to. The DM of a member has the member's id."""

    #: by channel and nonce: what is seen there
    shown: defaultdict[str, dict[str, dict[str, Any]]] = field(default_factory=lambda: defaultdict(dict))
    #: posts that were dropped, since their nonce had been seen in that channel
    repeated: int = 0
    #: of those: how many said something else
    changed: int = 0
    _last_id: int = 600000000000000000

    @property
    def messages(self) -> int:
        return sum(map(len, self.shown.values()))

    def answer(self, request: Request) -> web.Response | None:
        """Answer what opens a DM or writes a message, as Discord does; None: it is something else."""
        match request.method, request.path.strip("/").split("/"):
            case "POST", ["users", "@me", "channels"]:
                member = str(request.json["recipient_id"])
                return json_answer({"id": member, "type": 1, "recipients": [payloads.user(member)]})
            case "POST", ["channels", channel, "messages"]:
                return json_answer(self._post(channel, request.json), headers=ROOM)
            case _:
                return None

    def _post(self, channel: str, sent: dict[str, Any]) -> dict[str, Any]:
        self._last_id += 1
        new = payloads.message(str(self._last_id), channel, sent)
        nonce = str(sent["nonce"]) if sent.get("enforce_nonce") else new["id"]
        kept = self.shown[channel].setdefault(nonce, new)
        if kept is not new:
            self.repeated += 1
            self.changed += json.dumps({**kept, "id": new["id"]}) != json.dumps(new)
        return kept


def writes(request: Request) -> bool:
    """Return whether this is a message for a channel."""
    return request.method == "POST" and request.path.startswith("/channels/") and request.path.endswith("/messages")


class Window:
    """At most 50 requests in any second: of all ways to count that Discord may have, the narrowest."""

    def __init__(self, most: int = MOST) -> None:
        self._taken: deque[float] = deque(maxlen=most)

    def wait(self, now: float) -> float | None:
        """Take a request, or return in how many seconds there is room for it."""
        if len(self._taken) == self._taken.maxlen and now - self._taken[0] < 1:
            return self._taken[0] + 1 - now
        self._taken.append(now)
        return None


class Bucket:
    """50 tokens, and 50 more a second."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._tokens = float(most)
        self._at = 0.0

    def wait(self, now: float) -> float | None:
        """As of a window."""
        self._tokens = min(self._most, self._tokens + (now - self._at) * self._most)
        self._at = now
        if self._tokens < 1:
            return (1 - self._tokens) / self._most
        self._tokens -= 1
        return None


def limited(seconds: float) -> web.Response:
    """Refuse as Discord does when a bot is too fast; discord.py takes a 429 without `Via` for a ban by Cloudflare."""
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": True}
    headers = {"Via": "1.1 google", "Retry-After": str(seconds), "X-RateLimit-Global": "true"}
    return json_answer(body, status=429, headers={**headers, "X-RateLimit-Scope": "global"})
