"""The kinds of win."""

from enum import StrEnum


class WinKind(StrEnum):
    """What went well."""

    INTERVIEW = "interview"
    FEEDBACK = "feedback"
    SENT_MAIL = "sent_mail"
    LEARNED = "learned"
    OFFER = "offer"
    OWN = "own"

    @property
    def label(self) -> str:
        """The kind as a member chooses it."""
        return _LABELS[self]


_LABELS = {
    WinKind.INTERVIEW: "Reached an interview",
    WinKind.FEEDBACK: "Got feedback",
    WinKind.SENT_MAIL: "Sent the mail",
    WinKind.LEARNED: "Learned something",
    WinKind.OFFER: "An offer",
    WinKind.OWN: "Something else",
}
