"""The stages of an application, how news comes, and how a role is named in a sentence."""

import re
from enum import StrEnum

#: for so many days a no is one to look in on a member about: after that, it would only bring it up again, and "a week"
#: is no word for how long it is
FRESH = 12


class Stage(StrEnum):
    """How far an application had come when the answer, or the silence, came."""

    BEFORE_CONTACT = "before_contact"
    SCREENING = "screening"
    TEST = "test"
    INTERVIEW = "interview"
    FINAL_ROUND = "final_round"
    ROLE_CANCELLED = "role_cancelled"
    NEVER_HEARD_BACK = "never_heard_back"

    @property
    def label(self) -> str:
        """The stage as a member chooses it."""
        return _LABELS[self]

    @property
    def place(self) -> str:
        """The stage as a noun with its article, for the middle of a sentence."""
        return _PLACES[self]


_LABELS = {
    Stage.BEFORE_CONTACT: "Before any contact",
    Stage.SCREENING: "Screening",
    Stage.TEST: "Test or task",
    Stage.INTERVIEW: "Interview",
    Stage.FINAL_ROUND: "Final round",
    Stage.ROLE_CANCELLED: "Role cancelled",
    Stage.NEVER_HEARD_BACK: "Never heard back",
}
_PLACES = {
    Stage.BEFORE_CONTACT: "the application",
    Stage.SCREENING: "the screening",
    Stage.TEST: "the test",
    Stage.INTERVIEW: "the interview",
    Stage.FINAL_ROUND: "the final round",
    Stage.ROLE_CANCELLED: "the process",
    Stage.NEVER_HEARD_BACK: "the wait",
}


class HeardBy(StrEnum):
    """How the news came."""

    AUTOMATIC_MAIL = "automatic_mail"
    PERSONAL_MAIL = "personal_mail"
    PHONE = "phone"
    AGENCY = "agency"
    SILENCE = "silence"

    @property
    def label(self) -> str:
        """The way as a member chooses it."""
        return _WAYS[self]


_WAYS = {
    HeardBy.AUTOMATIC_MAIL: "An automatic email",
    HeardBy.PERSONAL_MAIL: "A personal email or letter",
    HeardBy.PHONE: "By phone or in person",
    HeardBy.AGENCY: "Through an agency or recruiter",
    HeardBy.SILENCE: "Silence",
}


#: What a member may have typed around a role, and the sentence says already: "the … job".
_ROLE_WORDS = re.compile(r"^(?:the|an?)\s+|\s+(?:role|job|position)$", re.IGNORECASE)


def the_role(role: str | None, company: str | None, *, otherwise: str = "this role") -> str:
    """Name a role in a sentence by what is known of it: "the baker role at Acme", "the role at Acme", `otherwise`."""
    role = _ROLE_WORDS.sub("", role) if role else None
    if role and company:
        return f"the {role} role at {company}"
    if role:
        return f"the {role} role"
    return f"the role at {company}" if company else otherwise
