"""A burst of words to the bot is over when a test says so."""

from tests.conversation.conftest import _no_waiting  # noqa: F401 - a fixture
