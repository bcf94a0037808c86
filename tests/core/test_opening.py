"""Proves: the database file is made where the path says, or refused in one line that names it."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.db import open_database
from bot.errors import StartError
from bot.members import MemberStore
from bot.schema import head, version
from tests.conftest import MORNING, say_yes

ROOT = Path(__file__).parents[2]

IMPORTED = """
import asyncio, pathlib, sys
from bot.db import open_database
async def main():
    async with open_database(pathlib.Path(sys.argv[1])):
        print(sorted({"alembic", "sqlalchemy"} & sys.modules.keys()))
asyncio.run(main())
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onward.db"


def below(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


async def refusal(path: Path) -> str:
    """Return the one line with which opening `path` is refused."""
    with pytest.raises(StartError) as refused:
        async with open_database(path):
            pass
    return str(refused.value)


async def test_a_new_file_is_made_with_its_folders_and_migrated(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "onward.db"
    assert version(path) is None
    async with open_database(path) as database:
        assert await MemberStore(database).zone(1) is None
    assert version(path) == head()


async def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    async with open_database(path) as database:
        say_yes(path, 1)
        await MemberStore(database).set_zone(1, "Asia/Tokyo", MORNING)
    async with open_database(path) as database:
        assert await MemberStore(database).zone(1) == "Asia/Tokyo"


def test_only_a_migration_imports_alembic(path: Path) -> None:
    command = [sys.executable, "-c", IMPORTED, str(path)]
    printed = [subprocess.check_output(command, cwd=ROOT, text=True).strip() for _ in range(2)]
    assert printed == ["['alembic', 'sqlalchemy']", "[]"]


@pytest.mark.parametrize("folder", ["with space", "C#", "100%20sure", "what?", "a&b=c", "größe", "'quoted'"])
async def test_the_file_is_made_just_where_the_path_says(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "onward.db"
    async with open_database(path):
        pass
    assert path.is_file()
    assert below(tmp_path) == [folder]
    assert version(path) == head()


def _newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("create table alembic_version (version_num); insert into alembic_version values ('9999')")
    connection.close()


def _another_programs(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table members (name)")
    connection.close()


def _text(path: Path) -> None:
    path.write_text("dear diary\n" * 500)


def _text_as_parent(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("not a folder")


def _into_nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "missing" / "onward.db")


@pytest.mark.parametrize(
    "prepare",
    [_newer, _another_programs, _text, _text_as_parent, _into_nowhere, Path.mkdir],
    ids=lambda each: each.__name__,
)
async def test_what_is_no_database_of_this_onward_is_refused_in_one_line(
    tmp_path: Path, prepare: Callable[[Path], None]
) -> None:
    path = tmp_path / "var" / "onward.db"
    path.parent.mkdir()
    prepare(path)
    line = await refusal(path)
    assert line.startswith(f"database {path}: ")
    assert "\n" not in line


async def test_a_newer_schema_is_named_beside_the_known_one(path: Path) -> None:
    _newer(path)
    assert await refusal(path) == (f"database {path}: made by a newer Onward (schema 9999, this one knows {head()})")
    assert version(path) == "9999"


@pytest.fixture
def locked_folder(tmp_path: Path) -> Iterator[Path]:
    if os.access("/", os.W_OK):
        pytest.skip("nothing is unwritable to this user")
    tmp_path.chmod(0o500)
    yield tmp_path
    tmp_path.chmod(0o700)


async def test_an_unwritable_folder_is_refused_in_one_line(locked_folder: Path) -> None:
    line = await refusal(locked_folder / "onward.db")
    assert line.startswith(f"database {locked_folder / 'onward.db'}: ")
    assert "\n" not in line


def test_a_file_that_is_no_database_is_left_as_it_was(path: Path) -> None:
    _text(path)
    before = path.read_bytes()
    asyncio.run(refusal(path))
    assert path.read_bytes() == before
