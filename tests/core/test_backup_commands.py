"""What `python -m bot backup` and `restore` say, and that nothing is done without a yes."""

import shutil
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot import __main__ as shell
from bot.backups import Why, listed, make
from bot.backups.commands import back_up, backups, put_back
from bot.errors import StartError
from bot.instants import system_clock
from bot.settings import Settings
from tests.conftest import KEY, MORNING
from tests.core.test_backups import damage


@pytest.fixture
def settings(tmp_path: Path, migrated: Path) -> Settings:
    path = shutil.copy(migrated, tmp_path / "onward.db")
    return Settings.model_validate({"database_url": f"sqlite:///{path}", "encryption_key": KEY})


def test_a_backup_says_where_it_is_and_is_listed_with_how_it_is(settings: Settings) -> None:
    folder = settings.backup_path
    assert list(backups(settings)) == [f"There is no backup of {settings.database_path} in {folder}."]
    older = make(settings.database_path, folder, MORNING, Why.SCHEDULED)
    damage(older.path)
    said = back_up(settings)
    [newest, _] = listed(settings.database_path, folder)
    assert said == f"Made and checked: {newest.path}"
    first, second, how = backups(settings)
    assert first.startswith(f"{newest.path} ({newest.made_at:%Y-%m-%d %H:%M} UTC), by-hand, 0.")
    assert first.endswith(" MB: in order")
    assert ": it is damaged (" in second
    assert how == "To restore one: python -m bot restore FILE"


def test_what_can_not_be_backed_up_is_one_line(settings: Settings) -> None:
    settings.database_path.unlink()
    with pytest.raises(StartError, match=f"there is no database {settings.database_path}"):
        back_up(settings)


async def test_who_says_no_has_changed_nothing_and_has_read_what_it_would_mean(settings: Settings) -> None:
    asked = list[str]()

    def no(question: str) -> bool:
        asked.append(question)
        return False

    now = system_clock()
    recent = make(settings.database_path, settings.backup_path, now, Why.BY_HAND)
    old = make(settings.database_path, settings.backup_path, now - timedelta(days=30), Why.BY_HAND)
    elsewhere = Path(shutil.copy(old.path, settings.database_path.with_name("from-elsewhere")))
    for file in (recent.path, old.path, elsewhere):
        assert list(await put_back(settings, file, no)) == ["Nothing was changed."]
        settings.ledger_path.touch()
    assert all("what was written since it was made goes out of it" in each for each in asked)
    assert ["No note of deletions by members (erasures.jsonl)" in each for each in asked] == [True, False, False]
    assert ["Deletions by members are noted since" in each for each in asked] == [False, False, True]
    settings.ledger_path.rename(elsewhere.with_name("erasures.jsonl"))
    await put_back(settings, elsewhere, no)
    assert "No note of deletions" not in asked[-1], "it lies beside the file"


@pytest.mark.parametrize(("typed", "done"), [("y", True), ("Yes ", True), ("", False), ("no", False)])
def test_a_yes_has_to_be_typed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, done: bool
) -> None:
    made = make(settings.database_path, settings.backup_path, system_clock(), Why.BY_HAND)
    monkeypatch.setattr("bot.backups.commands.restore", _noted)
    monkeypatch.setattr("builtins.input", lambda _: typed)
    monkeypatch.setattr(sys, "argv", ["bot", "restore", str(made.path)])
    for name, value in (("DATABASE_URL", settings.database_url), ("ENCRYPTION_KEY", KEY)):
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("bot.logs.configure", lambda _: None)
    assert shell.main() == (1 if done else 0)
    out, err = capsys.readouterr()
    assert (out, err) == (("", "Not done: here it would be\n") if done else ("Nothing was changed.\n", ""))


async def _noted(*_: object) -> None:
    raise StartError("here it would be")


def test_where_nobody_can_be_asked_nothing_is_done_and_what_it_means_is_said_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)
    with pytest.raises(StartError, match="with --yes it is done without a question"):
        shell._sure(False)("It is gone then.")
    assert shell._sure(True)("It is gone then.")
    assert capsys.readouterr() == ("", "It is gone then.\n")


@pytest.mark.parametrize(("options", "done"), [([], "encrypted anew"), (["--plain"], "decrypted")])
def test_a_backup_that_fails_after_the_key_was_changed_does_not_deny_that_it_was(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    done: str,
) -> None:
    no_folder = settings.database_path.with_name("taken")
    no_folder.touch()
    given = {"DATABASE_URL": settings.database_url, "ENCRYPTION_KEY": KEY, "BACKUP_DIR": str(no_folder)}
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.argv", ["onward", "rotate", *options])
    monkeypatch.setattr("bot.logs.configure", lambda _: None)
    assert shell.main() == 1
    _, err = capsys.readouterr()
    assert err.startswith(f"The entries are {done}; only the backup after it failed: no backup could be made: ")
