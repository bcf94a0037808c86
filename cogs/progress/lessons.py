"""The view of what a member wrote down: lessons, questions that came back, feedback, strengths, own words."""

from bot.closing import ANYTHING
from bot.feedback import ReplyKind
from bot.reflections import repeated
from bot.routes import EARLIER_ANSWERS, ENOUGH, FEEDBACK_OF, OWN_WORDS, PLAN, PROGRESS, REFLECT, WINS
from bot.services import Services
from bot.ui import Reply
from bot.wins import WinKind
from cogs.progress import lesson_messages as messages

#: of the latest answers, so many are looked at for the words of each theme
REPLIES_READ = 100


class Lessons:
    """Reads what several features keep; what is empty is left out."""

    def __init__(self, services: Services) -> None:
        self._wins = services.wins
        self._jar = services.jar
        self._own_words = services.own_words
        self._reflections = services.reflections
        self._asked = services.asked
        self._replies = services.replies
        self._answers = services.prompt_answers

    async def view(self, user_id: int, _row: int) -> Reply:
        written = messages.Written(
            *await self._learned(user_id),
            repeated(await self._asked.newest(user_id)),
            await self._themes(user_id),
            await self._jar.strengths(user_id, messages.STRENGTHS_SHOWN),
            await self._jar.count(user_id),
            await self._own_words.best(user_id, messages.OWN_SHOWN),
            await self._own_words.count_kept(user_id),
        )
        buttons = [
            WINS.button(),
            *([OWN_WORDS.button()] if written.own else []),
            REFLECT.button(),
            *([FEEDBACK_OF.button(label="Answers that came")] if written.themes else []),
            *([EARLIER_ANSWERS.button(label="Answers to prompts")] if await self._answers.older(user_id, 1) else []),
            PLAN.button(),
            PROGRESS.button(detail="summary", label="Summary"),
            PROGRESS.button(detail="month", label="Month"),
            ENOUGH.button(detail=ANYTHING),
        ]
        return Reply(embed=messages.lessons(written), buttons=buttons)

    async def _learned(self, user_id: int) -> tuple[list[messages.Lesson], int]:
        """Return the newest lessons, of reviews and among the wins, and how many there are."""
        wins = await self._wins.in_words(user_id, [WinKind.LEARNED, WinKind.FEEDBACK])
        reviews = await self._reflections.lessons(user_id, messages.LEARNED_SHOWN)
        found = [messages.Lesson(win.words or "", win.created_at) for win in wins]
        found += [messages.Lesson(each.lesson or "", each.ended_at or each.changed_at) for each in reviews]
        found.sort(key=lambda lesson: lesson.noted_at, reverse=True)
        return found[: messages.LEARNED_SHOWN], len(wins) + await self._reflections.count_lessons(user_id)

    async def _themes(self, user_id: int) -> list[messages.Named]:
        """Return what feedback was about, each theme with the latest words that were specific."""
        counts = await self._replies.themes(user_id)
        latest = {
            reply.theme: reply.words
            for reply in reversed(await self._replies.older(user_id, REPLIES_READ))
            if reply.kind is ReplyKind.SPECIFIC and reply.words
        }
        return [messages.Named(theme, count, latest.get(theme)) for theme, count in counts.items()]
