"""A quiet time that SimCord leaves to the tests: longer than it waits by itself, so it passes only when they say so."""

import pytest

from cogs.conversation import bursts

#: Nobody waits for it: `acting.quiet` moves SimCord's clock.
QUIET_SECONDS = 30


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bursts, "QUIET_SECONDS", QUIET_SECONDS)
