"""`python -m bot check`, `invite` and `demo` from the shell: a line for each fault, and its exit code."""

import base64
import shutil
import socket
import sqlite3
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.db import migrate
from bot.errors import StartError
from bot.invite import install_links
from bot.settings import Settings
from tests.processes import PROJECT, finished

TOKEN = base64.b64encode(b"200000000000000001").decode() + ".Gabcde." + "a1-B2_" * 6
IN_ORDER = "Settings, database and content are in order."


def database(tmp_path: Path) -> dict[str, str]:
    return {"DATABASE_URL": f"sqlite:///{tmp_path / 'onward.db'}"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project, whose content a test may break."""
    project = tmp_path / "project"
    for folder in ("bot", "cogs", "data"):
        shutil.copytree(PROJECT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return project


async def test_check_of_a_good_setup_is_one_line(tmp_path: Path) -> None:
    assert await finished("check", cwd=tmp_path, settings=database(tmp_path)) == (0, [IN_ORDER], [])


async def test_check_reads_a_dot_env_in_the_working_directory(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATABASE_URL=sqlite:///own.db\nLOG_LEVEL=warning\nHTTP_PROXY=http://proxy\n")

    assert await finished("check", cwd=tmp_path) == (0, [IN_ORDER], [])
    assert (tmp_path / "own.db").exists()


async def test_wrong_settings_are_one_line_that_names_each_without_its_value(tmp_path: Path) -> None:
    wrong = {"DATABASE_URL": "postgresql://onward:hunter2@db/onward", "TICK_SECONDS": "0", "DISCORD_TOKEN": TOKEN}

    code, out, err = await finished("check", cwd=tmp_path, settings=wrong)

    assert (code, out, len(err)) == (1, [], 1)
    assert err[0].startswith("Onward can't start: wrong setting: DATABASE_URL: ")
    assert "; TICK_SECONDS: " in err[0]
    assert "hunter2" not in err[0]
    assert TOKEN not in err[0]


async def test_check_names_each_broken_content_file_in_a_line(tmp_path: Path, copy: Path) -> None:
    (copy / "data/closings.yaml").write_text("closings: []\n", encoding="utf-8")
    (copy / "data/support/helplines.yaml").write_text("a: [\n", encoding="utf-8")
    (copy / "data/feedback/routes.yaml").unlink()

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path), project=copy)

    assert (code, out) == (1, [])
    assert sorted(line.split(":")[0] for line in err) == [
        "data/closings.yaml",
        "data/feedback/routes.yaml",
        "data/support/helplines.yaml",
    ]


async def test_run_with_broken_content_is_one_line(tmp_path: Path, copy: Path) -> None:
    (copy / "data/support/helplines.yaml").write_text("lines: none\n", encoding="utf-8")
    settings = database(tmp_path) | {"DISCORD_TOKEN": TOKEN, "DISCORD_API_URL": "http://127.0.0.1:9/api/v10"}

    code, out, err = await finished("run", cwd=tmp_path, settings=settings, project=copy)

    assert (code, out, len(err)) == (1, [], 1)
    assert err[0].startswith("Onward can't start: data/support/helplines.yaml: ")


async def test_check_names_a_database_that_is_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "onward.db").write_text("Dear diary, this is no database at all.\n" * 40)

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path))

    assert (code, out) == (1, [])
    assert err == [f"database {tmp_path / 'onward.db'}: file is not a database"]


async def test_check_names_a_database_of_another_program_in_one_line_and_leaves_it(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "onward.db") as other:
        other.execute("create table schedules (id integer primary key, theirs text)")

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path))

    assert (code, out, len(err)) == (1, [], 1), "\n".join(err)
    assert err[0].startswith(f"database {tmp_path / 'onward.db'}: ")
    tables = other.execute("select name from sqlite_master where type = 'table'").fetchall()
    other.close()
    assert tables == [("schedules",)]


async def test_check_names_a_database_of_a_newer_onward(tmp_path: Path) -> None:
    path = tmp_path / "onward.db"
    migrate(path)
    with sqlite3.connect(path) as newer:
        newer.execute("update alembic_version set version_num = '9999'")
    newer.close()

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path))

    assert (code, out, len(err)) == (1, [], 1)
    assert err[0].startswith(f"database {path}: made by a newer Onward (schema 9999")


async def test_check_names_the_faults_of_the_database_and_of_the_content_together(tmp_path: Path, copy: Path) -> None:
    (tmp_path / "onward.db").write_text("This is no database at all. " * 40)
    (copy / "data/support/helplines.yaml").write_text("lines: none\n", encoding="utf-8")

    code, out, err = await finished("check", cwd=tmp_path, settings=database(tmp_path), project=copy)

    assert (code, out) == (1, [])
    assert {line.split(" ")[0].split(":")[0] for line in err} == {"database", "data/support/helplines.yaml"}


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


async def test_invite_without_a_token_is_one_line(tmp_path: Path) -> None:
    code, out, err = await finished("invite", cwd=tmp_path)

    assert (code, out) == (1, [])
    assert err == ["Onward can't start: the install links need DISCORD_TOKEN, which names the application"]


@pytest.mark.parametrize("token", ["changeme", "Bot " + TOKEN, "é.x.y", "dG9rZW4=.x.y", "."])
def test_a_token_that_names_no_application_is_refused_without_being_repeated(token: str) -> None:
    with pytest.raises(StartError, match="DISCORD_TOKEN isn't a bot token") as refused:
        install_links(Settings(discord_token=SecretStr(token)))

    assert "changeme" not in str(refused.value)


async def test_the_demo_on_a_port_in_use_is_one_line_that_names_the_port(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = await finished("demo", cwd=tmp_path, settings={"DEMO_PORT": str(port)})

    assert (code, out) == (1, [])
    assert [line for line in err if "INFO" not in line] == [
        f"Onward can't start: port {port} is in use; set DEMO_PORT to another"
    ]


async def test_an_unknown_subcommand_exits_with_2_and_names_the_known_ones(tmp_path: Path) -> None:
    code, out, err = await finished("runn", cwd=tmp_path)

    assert (code, out) == (2, [])
    assert all(name in "\n".join(err) for name in ("runn", "run", "demo", "check", "invite"))
