"""What a member's words become: answers, notes for the jar, lines of the list; and how they fit a page. Pure."""

import re
from collections.abc import Mapping, Sequence

from bot.errors import UserError
from bot.reflections import Asked, AskedQuestion, Checked, Reflection, SearchKind, SearchNote, Went
from bot.reflections.values import ANSWER_LIMIT, NOTE_LIMIT, QUESTION_LIMIT, WRITTEN_LIMIT
from bot.text import clean_line, clean_text, folded, shortened
from cogs.reflecting.content import ReviewQuestion

#: lines on the search list
LIST_LIMIT = 50

#: characters of a note for the jar
STRENGTH_LIMIT = 200

#: fewer characters aren't worth a form
LEAST_ROOM = 20

NO_WORDS = "There were no words in it, so nothing was changed. Pass goes on without an answer."
NO_QUESTION = "There was no question in it, so nothing was kept."
NO_LINE = "There were no words in it, so nothing was kept."
NOT_AN_ANSWER = "That isn't one of the answers to choose from. Nothing was changed."


def check_answer(text: str, limit: int = ANSWER_LIMIT) -> str:
    """Return an answer as it is kept; raises UserError if there are no words in it."""
    words = clean_text(text, limit=limit, name="answer")
    if words is None:
        raise UserError(NO_WORDS)
    return words


def check_change(text: str, limit: int = ANSWER_LIMIT) -> str | None:
    """Return an answer as it is kept, None if it was emptied."""
    return clean_text(text, limit=limit, name="answer")


def check_written(text: str) -> str:
    return check_answer(text, WRITTEN_LIMIT)


def check_strength(text: str) -> str:
    """Return a note for the jar as it is kept; raises UserError if there are no words in it."""
    words = clean_line(text, limit=STRENGTH_LIMIT, name="note")
    if words is None:
        raise UserError(NO_LINE)
    return words


def check_question(text: str) -> str:
    """Return an interview's question as it is kept; raises UserError if there is none."""
    words = clean_line(text, limit=QUESTION_LIMIT, name="question")
    if words is None:
        raise UserError(NO_QUESTION)
    return words


def check_line(text: str) -> str:
    """Return a line for the search list; raises UserError if there is nothing in it."""
    words = clean_line(text, limit=NOTE_LIMIT, name="line")
    if words is None:
        raise UserError(NO_LINE)
    return words


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


def for_the_list(reflection: Reflection, known: Mapping[str, ReviewQuestion]) -> list[tuple[SearchKind, str]]:
    """Return the lines of the answers that belong on the search list, each with its heading."""
    found: list[tuple[SearchKind, str]] = []
    for question, words in reflection.answers:
        keeps = known[question].keeps if question in known else None
        if keeps in list(SearchKind):
            lines = (re.sub(r"^[-–•*·\s]+", "", line).strip() for line in words.splitlines())
            found += [(SearchKind(keeps), shortened(line, NOTE_LIMIT)) for line in lines if line]
    return found


def new_lines(
    found: Sequence[tuple[SearchKind, str]], on_list: Sequence[SearchNote]
) -> tuple[list[tuple[SearchKind, str]], int]:
    """Return the lines that aren't on the list yet and find room there, and how many find none."""
    there = {(note.kind, folded(note.words)) for note in on_list}
    fresh: list[tuple[SearchKind, str]] = []
    for kind, words in found:
        if (kind, folded(words)) not in there:
            there.add((kind, folded(words)))
            fresh.append((kind, words))
    room = max(0, LIST_LIMIT - len(on_list))
    return fresh[:room], len(fresh[room:])


def repeated_first(newest_first: Sequence[AskedQuestion], again: Sequence[Asked]) -> list[tuple[AskedQuestion, int]]:
    """Order the question log as it is listed: the latest of what came more than once first, then the rest by age."""
    heads = {asked.latest.id for asked in again}
    rest = [(each, 1) for each in newest_first if each.id not in heads]
    return [*((asked.latest, asked.times) for asked in again), *rest]


_HARDEST_FIRST = {Went.BADLY: 0, Went.SO_SO: 1}


def worth_a_look(newest_first: Sequence[AskedQuestion], again: Sequence[Asked]) -> list[tuple[AskedQuestion, int]]:
    """Order the question log: what came more than once, then what went badly or so-so, then the rest.

    Each with how often it came. Of what came more than once, only the latest stands in front.
    """
    in_order = repeated_first(newest_first, again)
    rest = in_order[len(again) :]
    return [*in_order[: len(again)], *sorted(rest, key=lambda each: _hardness(each[0]))]


def _hardness(question: AskedQuestion) -> int:
    return _HARDEST_FIRST.get(question.went, 2) if question.went else 2


def packed(parts: Sequence[str], limit: int, most: int, between: str) -> list[list[int]]:
    """Spread parts over pages of at most `limit` characters and `most` parts; return the places of each page."""
    pages: list[list[int]] = [[]]
    length = 0
    for place, part in enumerate(parts):
        if pages[-1] and (length + len(between) + len(part) > limit or len(pages[-1]) >= most):
            pages.append([])
            length = 0
        length += len(part) + (len(between) if pages[-1] else 0)
        pages[-1].append(place)
    return pages


def pieces(text: str, limit: int) -> list[str]:
    """Cut a text into pieces of at most `limit` characters, at the end of a line or a word where there is one."""
    found: list[str] = []
    while len(text) > limit:
        cut = max(text.rfind("\n", 1, limit), text.rfind(" ", limit // 2, limit))
        cut = cut if cut > 0 else limit
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text] if text else found
