"""`python -m bot check`, `invite` and `demo` from the shell: a line for each fault, and its exit code."""

import base64
import shutil
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.check import faults
from bot.errors import StartError
from bot.invite import install_links
from bot.schema import head, migrate, version
from bot.settings import Settings
from tests.processes import PROJECT, finished, running

TOKEN = base64.b64encode(b"200000000000000001").decode() + ".Gabcde." + "a1-B2_" * 6
IN_ORDER = "Settings, database and content are in order."


def database(tmp_path: Path) -> dict[str, str]:
    return {"DATABASE_URL": f"sqlite:///{tmp_path / 'onward.db'}"}


def below(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project, whose content a test may break."""
    project = tmp_path / "project"
    for folder in ("bot", "cogs", "data"):
        shutil.copytree(PROJECT / folder, project / folder)
    return project


async def test_check_of_a_good_setup_given_in_a_dot_env_is_one_line_and_makes_no_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        "DATABASE_URL=sqlite:///new/folder/own.db\nLOG_LEVEL=warning\nHTTP_PROXY=http://proxy\n"
    )

    assert await finished("check", cwd=tmp_path) == (0, [IN_ORDER], [])
    assert below(tmp_path) == [".env"]


def used(path: Path) -> None:
    """Leave the database as a bot that ran leaves it."""
    migrate(path)
    connection = sqlite3.connect(path)
    connection.execute("pragma journal_mode = wal")
    with connection:
        connection.execute("insert into members (user_id, consented_at, created_at) values (1, 0, 0)")
    connection.close()


@pytest.mark.parametrize("prepare", [Path.touch, used], ids=lambda each: each.__name__)
async def test_check_leaves_the_database_as_it_is(tmp_path: Path, prepare: Callable[[Path], None]) -> None:
    file = tmp_path / "onward.db"
    prepare(file)
    before = file.read_bytes()

    assert await finished("check", cwd=tmp_path, settings=database(tmp_path)) == (0, [IN_ORDER], [])
    assert file.read_bytes() == before
    assert below(tmp_path) == [file.name]


async def test_check_names_a_newer_database_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "onward.db"
    connection = sqlite3.connect(file)
    connection.executescript("create table alembic_version (version_num); insert into alembic_version values ('9999')")
    connection.close()
    before = file.read_bytes()

    assert await faults(Settings(database_url=f"sqlite:///{file}")) == [
        f"database {file}: made by a newer Onward (schema 9999, this one knows {head()})"
    ]
    assert file.read_bytes() == before


BREAKS = {
    "cogs/support/cog.py": "raise ValueError('half an edit')",
    "cogs/nudges/cog.py": "def half an edit",
    "cogs/reframing/__init__.py": "import no_such_module",
}


async def test_check_names_each_broken_feature_and_file_in_a_line(tmp_path: Path, copy: Path) -> None:
    for name, text in BREAKS.items():
        (copy / name).write_text(text + "\n", encoding="utf-8")
    (copy / "data/closings.yaml").write_text("closings: []\n", encoding="utf-8")
    (copy / "data/support/helplines.yaml").write_text("a: [\n", encoding="utf-8")
    (copy / "data/feedback/routes.yaml").unlink()
    (tmp_path / "onward.db").write_text("Dear diary, this is no database at all.\n" * 40)

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path), project=copy)

    assert (code, out) == (1, [])
    assert sorted(line.partition(":")[0] for line in err) == [
        "cogs.nudges",
        "cogs.reframing",
        "cogs.support",
        "data/closings.yaml",
        "data/feedback/routes.yaml",
        "data/support/helplines.yaml",
        f"database {tmp_path / 'onward.db'}",
    ]
    assert any("half an edit" in line for line in err)
    [said] = [line for line in err if line.startswith("database ")]
    assert said.startswith(
        f"database {tmp_path / 'onward.db'}: it is damaged (file is not a database). There is no good"
    )


async def test_check_names_a_feature_that_imports_and_does_not_load(tmp_path: Path, copy: Path) -> None:
    feature = copy / "cogs/support/__init__.py"
    feature.write_text("async def setup(bot):\n    raise ValueError('half an edit')\n", encoding="utf-8")

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path), project=copy)

    assert (code, out, len(err)) == (1, [], 1)
    assert err[0].startswith("cogs.support: ")
    assert "half an edit" in err[0]
    assert not (tmp_path / "onward.db").exists()


async def test_wrong_settings_are_one_line_that_names_each_without_its_value(tmp_path: Path) -> None:
    wrong = {"DATABASE_URL": "postgresql://onward:hunter2@db/onward", "TICK_SECONDS": "0", "DISCORD_TOKEN": TOKEN}

    code, out, err = await finished("check", cwd=tmp_path, settings=wrong)

    assert (code, out, len(err)) == (1, [], 1)
    assert err[0].startswith("Onward can't start: wrong setting: DATABASE_URL: ")
    assert "; TICK_SECONDS: " in err[0]
    assert "hunter2" not in err[0]
    assert TOKEN not in err[0]


async def test_run_with_broken_content_is_one_line(tmp_path: Path, copy: Path) -> None:
    (copy / "data/support/helplines.yaml").write_text("lines: none\n", encoding="utf-8")
    settings = database(tmp_path) | {"DISCORD_TOKEN": TOKEN, "DISCORD_API_URL": "http://127.0.0.1:9/api/v10"}

    code, out, err = await finished("run", cwd=tmp_path, settings=settings, project=copy)

    assert (code, out, len(err)) == (1, [], 1)
    assert err[0].startswith("Onward can't start: data/support/helplines.yaml: ")


async def test_invite_prints_a_link_to_a_server_and_one_to_the_members_own_account(tmp_path: Path) -> None:
    code, out, err = await finished("invite", cwd=tmp_path, settings={"DISCORD_TOKEN": TOKEN})

    assert (code, err) == (0, [])
    start = "https://discord.com/oauth2/authorize?client_id=200000000000000001"
    server, account = (line.split(":", 1)[1].strip() for line in out)
    # View Channel, Send Messages and Embed Links
    assert (
        server
        == f"{start}&scope=bot+applications.commands&permissions={1 << 10 | 1 << 11 | 1 << 14}&integration_type=0"
    )
    assert account == f"{start}&scope=applications.commands&integration_type=1"


def test_invite_without_a_token_says_what_it_is_for() -> None:
    with pytest.raises(StartError, match="the install links need DISCORD_TOKEN, which names the application"):
        install_links(Settings())


@pytest.mark.parametrize("token", ["changeme", "Bot " + TOKEN, "é.x.y", "dG9rZW4=.x.y", "."])
def test_a_token_that_names_no_application_is_refused_without_being_repeated(token: str) -> None:
    with pytest.raises(StartError, match="DISCORD_TOKEN isn't a bot token") as refused:
        install_links(Settings(discord_token=SecretStr(token)))

    assert "changeme" not in str(refused.value)


async def test_the_demo_on_a_port_in_use_is_one_line_that_names_the_port_and_touches_no_file(tmp_path: Path) -> None:
    others = tmp_path / "var" / "demo" / "onward.db"
    others.parent.mkdir(parents=True)
    others.write_text("of the demo that has the port")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = await finished("demo", cwd=tmp_path, settings={"DEMO_PORT": str(port)})

    assert (code, out) == (1, [])
    assert [line for line in err if "INFO" not in line] == [
        f"Onward can't start: port {port} is in use; set DEMO_PORT to another"
    ]
    assert others.read_text() == "of the demo that has the port"
    assert below(others.parent) == [others.name]


async def test_the_demo_begins_anew_in_a_database_of_its_own(tmp_path: Path) -> None:
    demos, servers = tmp_path / "var" / "demo" / "onward.db", tmp_path / "var" / "onward.db"
    demos.parent.mkdir(parents=True)
    for file in (demos, servers, demos.with_name("onward.db-wal")):
        file.write_text("from before")

    async with running("demo", cwd=tmp_path, settings={"DEMO_PORT": "0"}) as bot:
        await bot.line("Onward demo: http://127.0.0.1:")
        assert version(demos) == head()

    assert servers.read_text() == "from before"
    assert below(servers.parent) == ["demo", "onward.db"]


async def test_an_unknown_subcommand_exits_with_2_and_names_the_known_ones(tmp_path: Path) -> None:
    code, out, err = await finished("runn", cwd=tmp_path)

    assert (code, out) == (2, [])
    assert all(name in "\n".join(err) for name in ("runn", "run", "demo", "check", "invite"))
