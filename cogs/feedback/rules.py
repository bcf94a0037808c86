"""How many questions to ask, and the draft that asks them. Pure."""

from collections.abc import Sequence

from bot.rejections import Stage, the_role
from bot.text import in_code_block
from cogs.feedback.content import UNDECIDED, Draft, Question

#: Discord's limit for a message, less what stands around the draft.
DRAFT_LIMIT = 1500


def how_many(stage: Stage) -> int:
    """Two where nobody has spoken to the member or nothing was decided, else three: a brief mail is answered sooner."""
    return 2 if stage in UNDECIDED or stage is Stage.BEFORE_CONTACT else 3


def write(draft: Draft, questions: Sequence[Question], role: str | None, company: str | None) -> str:
    """Return the mail as it goes into a code block; names that would make it too long are left out."""
    text = _write(draft, questions, role, company)
    return text if len(text) <= DRAFT_LIMIT else _write(draft, questions, None, None)


def _write(draft: Draft, questions: Sequence[Question], role: str | None, company: str | None) -> str:
    named = in_code_block(the_role(role, company, otherwise="the role you advertised"))
    employer = in_code_block(company) if company else "your team"
    subject, opening, ask, close = (
        part.format(the_role=named, employer=employer)
        for part in (draft.subject, draft.opening, draft.ask, draft.close)
    )
    lines = "\n".join(f"- {question.text}" for question in questions)
    return f"Subject: {subject}\n\nHello,\n\n{opening}\n\n{ask}\n\n{lines}\n\n{close}\n\nKind regards,\n[your name]"
