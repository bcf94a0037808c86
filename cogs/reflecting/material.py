"""What of the member's own stands above a question, so that nobody has to remember it."""

from bot.feedback import FeedbackReply
from bot.reflections import Reflection
from bot.rejections import Rejection
from bot.services import Services
from bot.wins import WinKind
from cogs.reflecting import messages
from cogs.reflecting.content import Part, ReviewQuestion, Shows
from cogs.reflecting.words import worth_a_look

#: lines above a question
SHOWN = 5


class Material:
    """Finds what a question shows: a heading and lines as they were typed, nothing where there are none."""

    def __init__(self, services: Services) -> None:
        self._jar = services.jar
        self._reflections = services.reflections
        self._wins = services.wins
        self._asked = services.asked
        self._replies = services.replies
        self._searched = services.searched

    async def above(
        self, reflection: Reflection, question: ReviewQuestion, entry: Rejection | None
    ) -> tuple[str, list[str]] | None:
        if question.shows is None:
            return None
        user_id = reflection.user_id
        match question.shows:
            case Shows.STRENGTHS:
                lines = [each.words for each in await self._jar.strengths(user_id, SHOWN)]
            case Shows.LESSONS:
                lines = await self._lessons(user_id)
            case Shows.QUESTIONS:
                lines = await self._questions(reflection, question)
            case Shows.FEEDBACK:
                lines = _told(await self._replies.of_entry(user_id, entry.id)) if entry else []
            case Shows.SEARCH_LIST:
                notes = (await self._searched.export(user_id))[-SHOWN:]
                lines = [f"{note.kind.label}: {note.words}" for note in reversed(notes)]
        return (messages.SHOWN[question.shows], lines[:SHOWN]) if lines else None

    async def _lessons(self, user_id: int) -> list[str]:
        """Return lessons of reviews and of wins together, newest first."""
        of_reviews = await self._reflections.lessons(user_id, SHOWN)
        learned = await self._wins.in_words(user_id, [WinKind.LEARNED])
        found = [(each.ended_at or each.changed_at, each.lesson or "") for each in of_reviews]
        found += [(win.created_at, win.words or "") for win in learned[:SHOWN]]
        return [words for _, words in sorted(found, key=lambda each: each[0], reverse=True)]

    async def _questions(self, reflection: Reflection, question: ReviewQuestion) -> list[str]:
        newest = await self._asked.newest(reflection.user_id)
        if question.part is Part.LOG:
            # Those of this very review stand below already.
            newest = [each for each in newest if each.reflection_id != reflection.id]
        return [messages.came_up(each.latest.words, each.times) for each in worth_a_look(newest)[:SHOWN]]


def _told(replies: list[FeedbackReply]) -> list[str]:
    return [reply.words for reply in reversed(replies) if reply.words]
