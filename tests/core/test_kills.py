"""Killed at any point, the engine loses and doubles nothing; `benchmarks/kills.py` kills the whole bot, and oftener."""

from pathlib import Path

from benchmarks.kills import kill_often


async def test_each_message_is_seen_once_though_the_process_is_killed_again_and_again(tmp_path: Path) -> None:
    found = await kill_often(tmp_path, posts=40, kills=3, apart=12, seed=2, mode="bare", advance_first=False)

    assert found.kills == 3
    assert found.requests > found.posts, "a kill has to fall between a message and its row at least once"
    assert found.is_exact, found
