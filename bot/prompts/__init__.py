"""What members answered to a server's prompts, for themselves, and who wants to be counted."""

from bot.prompts.store import PromptAnswerStore, PromptCountStore
from bot.prompts.values import PromptAnswer

__all__ = ["PromptAnswer", "PromptAnswerStore", "PromptCountStore"]
