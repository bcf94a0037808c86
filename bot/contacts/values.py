"""People to stay in touch with, as values. Pure."""

from dataclasses import dataclass
from datetime import date, datetime

#: characters of a name or a nickname, and of where somebody is reached
NAME_LIMIT = 80
PLACE_LIMIT = 120

#: characters of what is noted about somebody
NOTE_LIMIT = 500

#: so many a member keeps at most
CONTACTS_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody met on the way; a nickname will do."""

    id: int
    user_id: int
    rejection_id: int | None
    name: str
    #: where they are reached, as the member writes it: "LinkedIn", "her card is in my wallet"
    place: str | None
    note: str | None
    #: the day of the member's own calendar on which they want to say hello
    hello_on: date | None
    #: when they last did
    greeted_at: datetime | None
    created_at: datetime
    changed_at: datetime
