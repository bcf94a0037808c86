"""Proves: whatever is typed, into whatever option or form, no byte of the database's files holds it."""

from itertools import repeat
from pathlib import Path

import pytest

from bot.sealing import Keyring
from tests.attacks.seeding import Rows
from tests.attacks.walking import Hand, walk
from tests.conftest import World

TYPED = "Vellichor"


def files_with(folder: Path, words: str) -> list[str]:
    return [each.name for each in folder.iterdir() if each.is_file() and words.encode() in each.read_bytes()]


async def test_no_byte_of_the_database_holds_what_was_typed_anywhere(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.bot.services.pictures.close()
    folder = world.settings.database_path.parent
    seal, sealed = Keyring.seal, list[str]()

    def noticing(keyring: Keyring, words: str, user_id: int) -> bytes:
        sealed.append(words)
        return seal(keyring, words, user_id)

    monkeypatch.setattr(Keyring, "seal", noticing)
    # Robin, since what an admin sets up has words, too.
    rows, parts = Rows(world, world.robin.id), 0
    try:
        async for _ in walk(world, rows, Hand(world.robin, world.channel, repeat(TYPED))):
            parts += 1
            if parts % 50 == 0:
                # The journal holds each page that was written since, also what was deleted again.
                assert files_with(folder, TYPED) == []
    finally:
        rows.close()
    assert files_with(folder, TYPED) == []
    assert parts > 200
    assert len([words for words in sealed if TYPED in words]) > 50
    world.env.errors  # noqa: B018 - refusals in words, which the walk meets on its way
