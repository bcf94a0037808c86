"""`python -m bot backup` and `restore` from the shell, while the bot runs in a process of its own."""

import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.backups import Why, listed
from bot.backups.values import read_name
from tests.conftest import KEY, say_yes
from tests.core.test_process import MAYA, TOKEN, command
from tests.processes import Bot, finished, running
from tests.standin import StandIn


@pytest.fixture
async def discord() -> AsyncGenerator[StandIn]:
    async with StandIn.serving(TOKEN) as standin:
        yield standin


async def entries(discord: StandIn) -> str:
    """Return what a member reads of their entries."""
    answer = await discord.interact(2, command("progress", view="entries"), user_id=MAYA)
    return str(answer.json["data"])


async def log(discord: StandIn, company: str) -> None:
    answer = await discord.interact(2, command("rejected", stage="test", company=company, role="gilder"), user_id=MAYA)
    assert "nothing was saved" not in str(answer.json)


async def test_a_backup_is_restored_while_the_bot_runs(discord: StandIn, tmp_path: Path, migrated: Path) -> None:
    path = Path(shutil.copy(migrated, tmp_path / "onward.db"))
    say_yes(path, MAYA)
    settings = discord.environment | {"DATABASE_URL": f"sqlite:///{path}", "ENCRYPTION_KEY": KEY}

    async def shell(*arguments: str) -> tuple[int, list[str], list[str]]:
        code, out, err = await finished(*arguments, cwd=tmp_path, settings=settings | {"LOG_LEVEL": "WARNING"})
        return code, out, err

    def backups() -> list[Path]:
        return [each.path for each in listed(path, tmp_path / "backups")]

    async with running("run", cwd=tmp_path, settings=settings) as bot:
        await discord.connected()
        await log(discord, "Quillmark")
        code, out, err = await shell("backup")
        [made] = backups()
        assert (code, out, err) == (0, [f"Made and checked: {made}"], [])
        await log(discord, "Brambleby")
        assert "Brambleby" in await entries(discord)

        code, out, err = await shell("restore", str(made), "--yes")
        assert (code, err[0].partition(":")[0]) == (0, f"{made} comes in the place of {path}")
        before = next(each for each in backups() if (named := read_name(each)) and named.why is Why.RESTORE)
        assert out == [f"{path} is now as it was in {made}.", f"What was there before: {before}"]
        shown = await entries(discord)
        assert "Quillmark" in shown
        assert "Brambleby" not in shown
        await log(discord, "Vellichor")
        assert "Vellichor" in await entries(discord)
        assert await bot.stop() == 0
    assert_clean(bot)


def assert_clean(bot: Bot) -> None:
    assert "Traceback" not in bot.everything
    assert [line for line in bot.everything.splitlines() if "ERROR" in line] == []
