"""A small stand-in for Discord on 127.0.0.1: what one bot needs of its REST API and its gateway, every request kept."""

import asyncio
import contextlib
import json
import re
import zlib
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import WSMsgType, web

from tests import standin_payloads as payloads

#: Long enough for a slow machine to start a process; nothing waits this long unless it fails.
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived; `path` is without `/api/v10`."""

    method: str
    path: str
    json: Any
    authorization: str | None


@dataclass(slots=True)
class _Canned:
    """An answer to be given in place of the usual one, a number of times."""

    method: str
    path: re.Pattern[str]
    #: None: no answer, the connection is closed
    answer: Callable[[], web.Response | None]
    times: int
    held: bool = False


def json_answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    # aiohttp's own json_response names a charset, which discord.py doesn't take for JSON.
    return web.Response(
        body=json.dumps(value).encode(), content_type="application/json", status=status, headers=headers
    )


def _zlib() -> Callable[[bytes], bytes]:
    stream = zlib.compressobj()
    return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd() -> Callable[[bytes], bytes]:
    try:
        import zstandard
    except ModuleNotFoundError:
        from compression import zstd

        newer = zstd.ZstdCompressor()
        return lambda data: newer.compress(data, mode=newer.FLUSH_BLOCK)
    stream = zstandard.ZstdCompressor().compressobj()
    return lambda data: stream.compress(data) + stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


@dataclass(slots=True)
class _Gateway:
    """One gateway connection, compressed as the client asked for."""

    socket: web.WebSocketResponse
    compress: Callable[[bytes], bytes] | None
    sequence: int = 0

    async def send(self, op: int, data: Any = None, event: str | None = None) -> None:
        if event is not None:
            self.sequence += 1
        text = json.dumps({"op": op, "d": data, "s": self.sequence if event else None, "t": event})
        if self.compress is None:
            await self.socket.send_str(text)
        else:
            await self.socket.send_bytes(self.compress(text.encode()))


async def _first(*events: asyncio.Event) -> None:
    """Wait until one of the events is set."""
    waiting = [asyncio.create_task(event.wait()) for event in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for each in waiting:
        each.cancel()


@dataclass
class StandIn:
    """Discord, as far as one bot sees it. Use `StandIn.serving()`."""

    token: str
    requests: list[Request] = field(default_factory=list[Request])
    identified: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    port: int = 0
    #: close the gateway with this code instead of answering IDENTIFY
    refuse_identify: int | None = None
    #: asked before anything else, and before the token is looked at; None: the usual answer
    first: Callable[[Request], web.Response | None] | None = None
    _canned: list[_Canned] = field(default_factory=list[_Canned])
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _closing: asyncio.Event = field(default_factory=asyncio.Event)
    _released: asyncio.Event = field(default_factory=asyncio.Event)
    _gateway: _Gateway | None = None
    _next_id: int = 600000000000000000

    @classmethod
    @asynccontextmanager
    async def serving(cls, token: str) -> AsyncGenerator[Self]:
        """Listen on a free port until the context ends. Any other token than `token` is refused."""
        standin = cls(token)
        app = web.Application()
        app.router.add_get("/gateway", standin._serve_gateway)
        app.router.add_route("*", "/api/v10/{path:.*}", standin._serve_rest)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            standin.port = int(runner.addresses[0][1])
            yield standin
        finally:
            standin._closing.set()
            await runner.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """The settings that lead Onward here."""
        return {
            "DISCORD_TOKEN": self.token,
            "DISCORD_API_URL": f"http://127.0.0.1:{self.port}/api/v10",
            "DISCORD_GATEWAY_URL": f"ws://127.0.0.1:{self.port}/gateway",
        }

    # What a test does

    def refuse(self, method: str, path: str, status: int, *, code: int = 0, times: int = 1) -> None:
        """Answer the next `times` requests whose path fits the pattern with an error."""
        body = {"code": code, "message": "refused by the stand-in"}
        self._can(method, path, lambda: json_answer(body, status=status), times)

    def limit(self, method: str, path: str, retry_after: float, *, times: int = 1) -> None:
        """Answer with 429, as Discord does: discord.py takes one without `Via` for a ban by Cloudflare."""
        body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": False}
        headers = {"Via": "1.1 google", "Retry-After": str(retry_after), "X-RateLimit-Scope": "user"}
        self._can(method, path, lambda: json_answer(body, status=429, headers=headers), times)

    def drop(self, method: str, path: str, *, times: int = 1) -> None:
        """Close the connection of the next `times` requests without a word."""
        self._can(method, path, lambda: None, times)

    def hold(self, method: str, path: str) -> None:
        """Leave the next request whose path fits the pattern without an answer, until `release`."""
        self._canned.append(_Canned(method, re.compile(path), lambda: None, 1, held=True))

    def release(self) -> None:
        """Answer what is held as if it had only taken long."""
        self._released.set()

    def _can(self, method: str, path: str, answer: Callable[[], web.Response | None], times: int) -> None:
        self._canned.append(_Canned(method, re.compile(path), answer, times))

    async def request(self, method: str, path: str, number: int = 1) -> Request:
        """Wait for the `number`th request whose path fits the pattern; raises TimeoutError that says what came."""
        found = await self._wait(lambda: self.matching(method, path)[number - 1 : number], f"{method} {path}")
        return found[0]

    def matching(self, method: str, path: str) -> list[Request]:
        return [each for each in self.requests if each.method == method and re.fullmatch(path, each.path)]

    async def connected(self, number: int = 1) -> dict[str, Any]:
        """Wait for the `number`th IDENTIFY and return its data."""
        return (await self._wait(lambda: self.identified[number - 1 : number], "IDENTIFY"))[0]

    async def interact(self, kind: int, data: dict[str, Any], *, user_id: int) -> Request:
        """Send an interaction in a server's channel, and return the bot's answer to it.

        `kind` is Discord's interaction type: 2 a command, 3 a press, 5 a form.
        """
        assert self._gateway is not None, "the bot has not connected"
        interaction = payloads.interaction(self._new_id(), kind, data, user_id)
        await self._gateway.send(0, interaction, "INTERACTION_CREATE")
        return await self.request("POST", f"/interactions/{interaction['id']}/{interaction['token']}/callback")

    async def _wait(self, look: Callable[[], list[Any]], what: str) -> list[Any]:
        try:
            async with asyncio.timeout(PATIENCE), self._changed:
                await self._changed.wait_for(look)
        except TimeoutError:
            came = ", ".join(f"{each.method} {each.path}" for each in self.requests)
            raise TimeoutError(f"no {what}; there came {came or 'nothing'}") from None
        return look()

    async def _keep(self, kept: list[Any], new: object) -> None:
        async with self._changed:
            kept.append(new)
            self._changed.notify_all()

    def _new_id(self) -> str:
        self._next_id += 1
        return str(self._next_id)

    # REST

    async def _serve_rest(self, request: web.Request) -> web.Response:
        body = await request.json() if request.can_read_body else None
        path = "/" + request.match_info["path"]
        kept = Request(request.method, path, body, request.headers.get("Authorization"))
        await self._keep(self.requests, kept)
        if self.first is not None and (answer := self.first(kept)) is not None:
            return answer
        for canned in self._canned:
            if canned.times and canned.method == kept.method and canned.path.fullmatch(path):
                canned.times -= 1
                if canned.held:
                    await _first(self._closing, self._released)
                    if self._released.is_set():
                        break
                return canned.answer() or self._hang_up(request)
        if kept.authorization not in {None, f"Bot {self.token}"}:
            return json_answer({"code": 0, "message": "401: Unauthorized"}, status=401)
        return self._answer(kept)

    def _hang_up(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            request.transport.close()
        return web.Response()

    def _answer(self, request: Request) -> web.Response:
        match request.method, request.path.strip("/").split("/"):
            case "GET", ["users", "@me"]:
                return json_answer(payloads.BOT)
            case "GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]:
                return json_answer(payloads.APPLICATION)
            case "PUT", ["applications", application, "commands"]:
                own = {"application_id": application, "version": "1"}
                # A message command has no description, and Discord gives it an empty one.
                return json_answer([{"description": "", **each, **own, "id": self._new_id()} for each in request.json])
            case "POST", ["interactions", interaction, _, "callback"]:
                return json_answer(self._callback(interaction, request.json))
            case "POST", ["users", "@me", "channels"]:
                recipient = payloads.user(request.json["recipient_id"])
                return json_answer({"id": str(payloads.DM_CHANNEL_ID), "type": 1, "recipients": [recipient]})
            case ("POST", ["channels", channel, "messages"]) | ("POST" | "PATCH", ["webhooks", channel, *_]):
                return json_answer(payloads.message(self._new_id(), channel, request.json))
        return json_answer({"code": 0, "message": "404: Not Found"}, status=404)

    def _callback(self, interaction_id: str, body: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = {"interaction": {"id": interaction_id, "type": 2}}
        if body["type"] in {4, 7}:  # a message, new or edited
            message = payloads.message(self._new_id(), str(payloads.CHANNEL_ID), body["data"])
            answer["interaction"]["response_message_id"] = message["id"]
            answer["resource"] = {"type": body["type"], "message": message}
        return answer

    # The gateway

    async def _serve_gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        compression = {"zlib-stream": _zlib, "zstd-stream": _zstd}.get(request.query.get("compress", ""))
        gateway = _Gateway(socket, compression() if compression else None)
        # A bot that is killed leaves its socket open for a moment.
        with contextlib.suppress(ConnectionError):
            await gateway.send(10, {"heartbeat_interval": 600_000})
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._receive(gateway, json.loads(message.data))
        return socket

    async def _receive(self, gateway: _Gateway, payload: dict[str, Any]) -> None:
        if payload["op"] == 1:
            await gateway.send(11)
        elif payload["op"] == 2:
            code = self.refuse_identify or (None if payload["d"]["token"] == self.token else 4004)
            if code:
                await gateway.socket.close(code=code)
                return
            await gateway.send(0, self._ready(), "READY")
            self._gateway = gateway
            await self._keep(self.identified, payload["d"])

    def _ready(self) -> dict[str, Any]:
        return {
            "v": 10,
            "user": payloads.BOT,
            "guilds": [{"id": "1", "unavailable": True}],
            "session_id": "stand-in",
            "resume_gateway_url": self.environment["DISCORD_GATEWAY_URL"],
            "application": {"id": str(payloads.APPLICATION_ID), "flags": 0},
        }
