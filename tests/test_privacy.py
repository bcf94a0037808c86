"""Every command's reply is private: seen by the member alone, naming nothing of theirs to anyone else."""

from collections.abc import Iterator

import pytest
from discord import app_commands

from bot import ui
from bot.routes import ENOUGH
from tests.conftest import World, flows_without_an_end, public_replies

#: How each command is called here. A new command fails the test below until it has an entry.
CALLS: dict[str, dict[str, object]] = {
    "rejected": {"stage": "interview", "company": "Acme", "role": "baker"},
    "win": {"what": "I asked the question I was afraid of"},
    "progress": {},
    "reframe": {"thought": "I'll never find work again"},
    "feedback ask": {"stage": "interview"},
    "feedback open": {},
    "feedback reply": {},
    "feedback phone": {},
    "contacts": {},
    "reflect": {"mode": "fit"},
    "plan": {},
    "encourage": {},
    "checkin": {},
    "nudges add": {"time": "9:30", "zone": "Berlin"},
    "nudges list": {},
    "nudges pause": {},
    "nudges remove": {"nudge": "1"},
    "admin schedule add": {"time": "9:30", "zone": "London"},
    "admin schedule list": {},
    "admin schedule preview": {"post": "1"},
    "admin schedule pause": {"post": "1"},
    "admin schedule remove": {"post": "1"},
    "admin setup": {},
    "admin status": {},
    "settings": {"tone": "gentle", "country": "GB", "zone": "Leeds", "quiet": "22-8", "days_off": "Sun"},
    "mydata view": {},
    "mydata export": {},
    "mydata delete": {},
    "help": {},
    "support": {"country": "GB"},
}


def leaves(tree: app_commands.CommandTree) -> Iterator[app_commands.Command]:
    for command in tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


async def test_every_command_is_called_here(world: World) -> None:
    assert {command.qualified_name for command in leaves(world.bot.tree)} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
async def test_every_reply_in_a_server_is_ephemeral(world: World, name: str) -> None:
    options = CALLS[name] | ({"channel": world.channel} if name == "admin schedule add" else {})
    member = world.robin if name.startswith("admin") else world.maya
    result = await member.slash(world.channel, name, **options)

    assert result.acknowledged
    replies = [result.response, *result.followups]
    assert all(reply is None or reply.ephemeral for reply in replies)
    assert all(message.flags.ephemeral for message in world.channel.history(viewer=member))
    assert world.channel.history(viewer=world.tomas) == []
    assert [type(error).__name__ for error in world.env.errors] in ([], ["CommandInvokeError"])


async def test_a_reply_that_others_could_see_would_be_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fixtures hold every test of the suite to this; here is the proof that they would notice."""
    monkeypatch.setattr(ui, "stays_private", lambda _: False)
    await world.maya.slash(world.channel, "help")
    [found] = public_replies(world.env)

    assert "callback" in found
    world.env.http_requests.clear()


async def test_a_flow_that_could_not_be_ended_would_be_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """As above: of every reply that leads on, at once or in another's place, the fixtures want "Enough for today"."""
    drawn = ui.row_of
    monkeypatch.setattr(ui, "row_of", lambda buttons: drawn([each for each in buttons if each.label != ENOUGH.label]))
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    assert len(flows_without_an_end(world.env)) == 1
    await world.maya.click(logged.response, label="Undo")

    assert len(flows_without_an_end(world.env)) == 2
    world.env.http_requests.clear()


@pytest.mark.parametrize(
    "label",
    [
        "Reframe",
        "Ask for feedback",
        "Look in on me",
        "Look at the entry",
        "Enough for today",
        "Undo",
    ],
)
async def test_every_reply_to_a_button_is_ephemeral(world: World, label: str) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    pressed = await world.maya.click(logged.response, label=label)

    assert pressed.acknowledged
    assert all(reply is None or reply.ephemeral for reply in (pressed.response, *pressed.followups))
    assert world.channel.history(viewer=world.tomas) == []


async def test_nothing_that_is_sent_can_ping(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="interview", company="@everyone <@&1>")
    sent = [request.json for request in world.env.http_requests if request.path.endswith("/callback")]

    assert sent
    assert all(body["data"]["allowed_mentions"] == {"parse": []} for body in sent)


async def test_personal_commands_say_so_in_their_description(world: World) -> None:
    """Members check what a description says before they type."""
    for command in leaves(world.bot.tree):
        if not command.qualified_name.startswith("admin") and command.name != "help":
            assert "Only you see this" in command.description, command.qualified_name


async def test_the_bot_asks_for_no_privileged_intent_and_hardly_any_other(world: World) -> None:
    assert [name for name, on in world.bot.intents if on] == ["guilds", "dm_messages"]


async def test_every_command_says_for_itself_where_it_can_be_installed(world: World) -> None:
    for command in world.bot.tree.get_commands():
        payload = command.to_dict(world.bot.tree)
        assert payload["integration_types"], command.name
        assert payload["contexts"], command.name
