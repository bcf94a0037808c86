"""What a member's words become: answers, notes for the jar, lines of the list. Pure."""

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2s

from bot.errors import UserError, found
from bot.reflections import Asked, AskedQuestion, Checked, Reflection, SearchKind, SearchNote, Went, grouped
from bot.reflections.values import ANSWER_LIMIT, NOTE_LIMIT, QUESTION_LIMIT, WRITTEN_LIMIT
from bot.text import clean_line, clean_text, folded, shortened
from cogs.reflecting.content import ReviewQuestion

#: a line for the search list, below its heading
Typed = tuple[SearchKind, str]

#: lines on the search list
LIST_LIMIT = 50

#: characters of a note for the jar
STRENGTH_LIMIT = 200

#: fewer characters aren't worth a form
LEAST_ROOM = 20

NO_WORDS = "There were no words in it, so nothing was changed. Pass goes on without an answer."
NOTHING_IN_IT = "There were no words in it, so nothing was changed."
NO_QUESTION = "There was no question in it, so nothing was kept."
NO_LINE = "There were no words in it, so nothing was kept."
NOT_AN_ANSWER = "That isn't one of the answers to choose from. Nothing was changed."


def check_answer(text: str, limit: int = ANSWER_LIMIT, otherwise: str = NO_WORDS) -> str:
    """Return an answer as it is kept; raises UserError saying `otherwise` if there are no words in it."""
    return found(clean_text(text, limit=limit, name="answer"), otherwise)


def check_added(there: str | None, text: str) -> str:
    """Return an answer with more added; raises UserError if nothing was, or it is longer than an answer may be."""
    more = check_answer(text, otherwise=NOTHING_IN_IT)
    return check_answer(f"{there}\n{more}" if there else more)


def check_change(text: str, limit: int = ANSWER_LIMIT) -> str | None:
    """Return an answer as it is kept, None if it was emptied."""
    return clean_text(text, limit=limit, name="answer")


def check_written(text: str) -> str:
    return check_answer(text, WRITTEN_LIMIT, NOTHING_IN_IT)


def check_strength(text: str) -> str:
    """Return a note for the jar as it is kept; raises UserError if there are no words in it."""
    return found(clean_line(text, limit=STRENGTH_LIMIT, name="note"), NO_LINE)


def check_question(text: str) -> str:
    """Return an interview's question as it is kept; raises UserError if there is none."""
    return found(clean_line(text, limit=QUESTION_LIMIT, name="question"), NO_QUESTION)


def check_line(text: str) -> str:
    """Return a line for the search list; raises UserError if there is nothing in it."""
    return found(clean_line(text, limit=NOTE_LIMIT, name="line"), NO_LINE)


def check_tapped(value: str | None) -> Checked:
    if value not in list(Checked):
        raise UserError(NOT_AN_ANSWER)
    return Checked(value)


def for_the_jar(text: str) -> str:
    """Return an answer as a note for the jar can begin with it: in one line, whole words, without an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= STRENGTH_LIMIT:
        return line
    return line[: STRENGTH_LIMIT + 1].rpartition(" ")[0] or line[:STRENGTH_LIMIT]


def room_for_more(parked: str) -> int:
    """Return how many characters can be added to what was put down, 0 where it isn't worth it."""
    room = ANSWER_LIMIT - len(parked) - 1
    return room if room >= LEAST_ROOM else 0


def for_the_list(reflection: Reflection, known: Mapping[str, ReviewQuestion]) -> list[Typed]:
    """Return the lines of the answers that belong on the search list, each with its heading."""
    belong: list[Typed] = []
    for question, words in reflection.answers:
        keeps = known[question].keeps if question in known else None
        if keeps in list(SearchKind):
            lines = (re.sub(r"^[-–•*·\s]+", "", line).strip() for line in words.splitlines())
            belong += [(SearchKind(keeps), shortened(line, NOTE_LIMIT)) for line in lines if line]
    return list(dict.fromkeys(belong))


def name_of(line: Typed) -> str:
    """Return what stands for a line in a select, whose values say nothing of a member's words."""
    return blake2s("\n".join(line).encode(), digest_size=8).hexdigest()


def new_lines(typed: Sequence[Typed], on_list: Sequence[SearchNote]) -> tuple[list[Typed], int]:
    """Return the lines that aren't on the list yet and find room there, and how many find none."""
    there = {(note.kind, folded(note.words)) for note in on_list}
    fresh: list[Typed] = []
    for kind, words in typed:
        if (kind, folded(words)) not in there:
            there.add((kind, folded(words)))
            fresh.append((kind, words))
    room = max(0, LIST_LIMIT - len(on_list))
    return fresh[:room], len(fresh[room:])


def in_the_log(newest_first: Sequence[AskedQuestion]) -> list[Asked]:
    """Order the question log as it is listed: what came up in several talks first, then the rest by age."""
    return sorted(grouped(newest_first), key=lambda asked: -asked.times if asked.times > 1 else 0)


def worth_a_look(newest_first: Sequence[AskedQuestion]) -> list[Asked]:
    """Order the question log: what came up in several talks, then what went badly or so-so, then the rest."""
    listed = in_the_log(newest_first)
    several = [asked for asked in listed if asked.times > 1]
    return [*several, *sorted(listed[len(several) :], key=_hardness)]


_HARDEST_FIRST = {Went.BADLY: 0, Went.SO_SO: 1}


def _hardness(asked: Asked) -> int:
    return min((_HARDEST_FIRST.get(went, 2) for went in asked.went), default=2)
