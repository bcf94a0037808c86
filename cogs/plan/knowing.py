"""What is known of a member, as far as it tells which ideas and drills fit."""

from bot.feedback import ReplyKind
from bot.services import Services
from bot.wins import WinKind
from cogs.plan.fitting import Known, Presumes

#: of the latest entries, so many tell where the member is now
ENTRIES_READ = 5

#: of the latest answers, so many are looked at for one that said something
REPLIES_READ = 50


class Knowing:
    def __init__(self, services: Services) -> None:
        self._replies = services.replies
        self._rejections = services.rejections
        self._reflections = services.reflections
        self._wins = services.wins
        self._steps = services.steps

    async def of(self, user_id: int) -> Known:
        entries = await self._rejections.older(user_id, ENTRIES_READ)
        replies = await self._replies.older(user_id, REPLIES_READ)
        has = {
            Presumes.ENTRIES: bool(entries),
            Presumes.FEEDBACK: any(reply.kind is ReplyKind.SPECIFIC for reply in replies),
            Presumes.LESSONS: bool(
                await self._reflections.count_lessons(user_id) or await self._wins.in_words(user_id, [WinKind.LEARNED])
            ),
        }
        return Known(
            themes=await self._replies.themes(user_id),
            stages=frozenset(stage for entry in entries for stage in entry.path),
            there=frozenset(each for each, is_there in has.items() if is_there),
            taken=frozenset(await self._steps.ideas_taken(user_id)),
        )
