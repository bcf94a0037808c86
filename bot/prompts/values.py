"""An answer to a server's prompt as a value. Pure."""

from dataclasses import dataclass
from datetime import datetime

#: characters of an answer
ANSWER_LIMIT = 1500


@dataclass(frozen=True, slots=True)
class PromptAnswer:
    """What a member wrote for themselves below a prompt."""

    id: int
    user_id: int
    #: the prompt's id
    prompt: str
    words: str
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """That a member wanted to be counted below a message."""

    message_id: int
    user_id: int
    created_at: datetime
