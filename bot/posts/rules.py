"""Which questions to an employer are for after a no, when each fits, and whom to ask it. Pure."""

from bot.feedback.questions import MET, UNDECIDED, Question
from bot.rejections import Stage

_WHEN = {
    Stage.BEFORE_CONTACT: "before any contact",
    Stage.SCREENING: "after the screening",
    Stage.TEST: "after a test or a trial",
    Stage.INTERVIEW: "after an interview",
    Stage.FINAL_ROUND: "after the final round",
}


def after_a_no(question: Question) -> bool:
    """Whether it is about a decision that was made."""
    return not UNDECIDED.intersection(question.stages)


def when(question: Question) -> str:
    """Say in a sentence after which no's the question makes sense."""
    if not question.stages:
        return "After any no, whatever the stage was."
    *others, last = (_WHEN[stage] for stage in Stage if stage in question.stages)
    return f"When the no came {', '.join(others)}{' or ' if others else ''}{last}."


def whom(question: Question) -> str:
    """Say who can answer it."""
    met = question.stages and MET.issuperset(question.stages)
    there = ", or somebody you met there" if met else ""
    return f"Whoever told you, in a reply to their message{there}. Without a name, their HR team."
