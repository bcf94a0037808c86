"""Who can be asked for feedback, in which order, and what kind of answer is to be expected. Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.feedback.questions import MET
from bot.feedback.values import Person
from bot.rejections import HeardBy, Stage
from cogs.feedback.route_texts import Odds

#: how news comes from somebody whom one can answer
BY_A_PERSON = frozenset({HeardBy.PHONE, HeardBy.PERSONAL_MAIL})


@dataclass(frozen=True, slots=True)
class RouteFound:
    odds: Odds
    #: in the order in which to ask them; HR is always among them
    people: tuple[Person, ...]


def find_route(stage: Stage, heard_by: HeardBy | None, known: Collection[Person]) -> RouteFound:
    """Return whom to ask, and the odds, of what is known; `known` are those that the member can reach.

    Somebody of the panel where they know one, the interviewer where there was an interview, and last; where nothing
    was decided, only who is between them and the employer, who was last in touch, and HR.
    """
    decided = stage is not Stage.ROLE_CANCELLED and not in_silence(stage, heard_by)
    met = decided and stage in MET
    possible = {
        Person.AGENCY: Person.AGENCY in known or heard_by is HeardBy.AGENCY,
        Person.MESSENGER: Person.MESSENGER in known or heard_by in BY_A_PERSON,
        Person.PANEL: Person.PANEL in known and met,
        # HR can be written to at the general address.
        Person.HR: True,
        Person.INTERVIEWER: met,
    }
    people = tuple(person for person in Person if possible[person])
    return RouteFound(_odds(stage, heard_by, people, met=met), people)


def in_silence(stage: Stage, heard_by: HeardBy | None) -> bool:
    """Whether nobody told the member how it ended."""
    return stage is Stage.NEVER_HEARD_BACK or heard_by is HeardBy.SILENCE


def _odds(stage: Stage, heard_by: HeardBy | None, people: Collection[Person], *, met: bool) -> Odds:
    if stage is Stage.ROLE_CANCELLED:
        return Odds.CANCELLED
    if in_silence(stage, heard_by):
        return Odds.SILENCE
    if Person.AGENCY in people:
        return Odds.AGENCY
    # An automatic mail stays one, also where somebody's address stands in it.
    by_a_person = heard_by in BY_A_PERSON or (heard_by is None and Person.MESSENGER in people)
    if met:
        return Odds.MET_PERSON if by_a_person else Odds.MET_OTHERWISE
    if by_a_person:
        return Odds.UNMET_PERSON
    return Odds.MARKED if stage is Stage.TEST else Odds.UNMET_OTHERWISE
