"""The pages of a request that isn't sent: whom to ask, what to ask, and the mail with its tone check."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.feedback import Person, Request
from bot.feedback.questions import UNDECIDED
from bot.rejections import HeardBy, Stage
from bot.routes import ENOUGH, PHONE, UNDO
from bot.ui import Reply
from cogs.feedback import messages, routes
from cogs.feedback.bank import Bank
from cogs.feedback.components import Button, Item, in_rows
from cogs.feedback.content import Drafts
from cogs.feedback.flags import SERIOUS, Flag, ToneWords, gravest_first
from cogs.feedback.route import find_route, in_silence
from cogs.feedback.route_texts import RoutesToAsk
from cogs.feedback.rules import (
    MOST_QUESTIONS,
    offered,
    page_of,
    reader_of,
    write,
)
from cogs.feedback.standing import Standings
from cogs.feedback.tone import check


@dataclass(frozen=True, slots=True)
class Texts:
    """What the pages say."""

    routes: RoutesToAsk
    drafts: Drafts
    tone: ToneWords


class Drafting:
    """Draws each page from the request alone, so that it is the same after a restart."""

    def __init__(self, standings: Standings, bank: Bank, texts: Texts) -> None:
        self._standings = standings
        self._bank = bank
        self._texts = texts

    async def shown(self, request: Request) -> Reply:
        """Return the page at which a request stands that isn't sent."""
        return await (self.whom(request) if request.whom is None else self.draft(request))

    async def whom(self, request: Request, read: Sequence[discord.Embed] = ()) -> Reply:
        """Say whether to ask, and whom; `read` shows what was read in a direct message, from which it came."""
        found, texts = find_route(request.stage, request.heard_by, request.known), self._texts.routes
        stage = next(each for each in texts.stages if each.stage is request.stage)
        odds = next(each for each in texts.odds if each.odds is found.odds)
        people = [next(each for each in texts.people if each.person is who) for who in found.people]
        ways = [
            routes.WRITE_TO.button(request.id, who.value, label=messages.write_to(who, request)) for who in found.people
        ]
        ways[0].style = discord.ButtonStyle.primary
        on_the_phone = _may_be_a_call(request)
        entry = (await self._standings.of(request)).entry_id
        rest = [
            *([PHONE.button(entry, request.stage.value)] if on_the_phone else []),
            routes.DISCARD.button(request.id),
            ENOUGH.button(),
        ]
        return Reply(
            messages.acknowledged(stage.acknowledge, request),
            messages.whom(request, people, odds, texts.published),
            in_rows(ways, rest),
            more=read,
        )

    async def questions(self, request: Request, number: int = 0) -> Reply:
        """Show the chosen questions, and all that fit to choose from."""
        chosen, fitting = self._bank.chosen(request), self._bank.fitting(request)
        kept = await self._bank.kept(request)
        page, number, pages = page_of(offered(fitting, kept, chosen), number)
        options = [
            discord.SelectOption(
                label=f"{messages.STARRED if question in kept else ''}{question.short}",
                value=question.id,
                default=question in chosen,
            )
            for question in page
        ]
        here = str(number) if number else None
        choice = routes.CHOOSE_QUESTIONS.select(options, request.id, here, most=MOST_QUESTIONS)
        to_the_draft = "Back to the draft" if request.draft else None
        return Reply(
            messages.questions(chosen, request, self._example(request), self._how_to_reach(request.whom)),
            buttons=in_rows(
                [choice],
                [
                    routes.DRAFT.button(request.id, label=to_the_draft),
                    *([routes.ANEW.button(request.id)] if request.draft else []),
                    routes.DRAW_OTHERS.button(request.id),
                    # How things stand has no example.
                    *([] if request.stage in UNDECIDED else [_example_button(request)]),
                ],
                [
                    *([routes.MORE_QUESTIONS.button(request.id, str((number + 1) % pages))] if pages > 1 else []),
                    _favourites_button(request, all_kept=all(question in kept for question in chosen)),
                    routes.SOMEBODY_ELSE.button(request.id),
                    ENOUGH.button(),
                ],
            ),
        )

    async def draft(self, request: Request, above: str | None = None, change: int | None = None) -> Reply:
        """Show the mail; `above` is said over it, of a change that was made."""
        rest: list[Item] = [
            routes.QUESTIONS.button(request.id),
            routes.DISCARD.button(request.id),
            ENOUGH.button(),
            *([UNDO.button(change)] if change else []),
        ]
        comes_at = (await self._standings.of(request)).comes_at
        text = messages.draft(request, self.mail(request), comes_at, above)
        return Reply(text, self.tone_check(request), in_rows(self.ways(request), rest))

    def ways(self, request: Request, hold: str | None = None) -> list[Button]:
        """Return what can be done with the mail; sending it stands out only where nothing was noticed in it."""
        ways = [
            routes.CHANGE_TEXT.button(request.id),
            routes.HOLD.button(request.id, label=hold),
            routes.SENT.button(request.id),
        ]
        flags = self._flags(request)
        if flags:
            ways[2].style = discord.ButtonStyle.secondary
            ways[1 if flags[0] in SERIOUS else 0].style = discord.ButtonStyle.primary
        return ways

    def mail(self, request: Request) -> str:
        """Return the mail as it stands: in the member's own wording, else as the template writes it."""
        return request.draft or self.template(request)

    def template(self, request: Request) -> str:
        draft = self._texts.drafts.for_reader(request.stage, reader_of(request.whom))
        return write(draft, self._bank.chosen(request), request.role, request.company, self._example(request))

    def tone_check(self, request: Request) -> discord.Embed:
        """Say what a program noticed in the mail. The same mail gets the same words, whenever it is looked at."""
        texts = self._texts.tone
        flags = [texts.of(flag) for flag in self._flags(request)]
        clean = texts.clean[request.id % len(texts.clean)].text
        stage = next(each for each in self._texts.routes.stages if each.stage is request.stage)
        return messages.tone_check(flags, clean, stage.tone)

    def _flags(self, request: Request) -> list[Flag]:
        known = [name for name in (request.role, request.company) if name]
        return gravest_first(check(self.mail(request), known=known))

    def _example(self, request: Request) -> str | None:
        """Return the sentence that asks for an example, the same one each time."""
        examples = self._texts.drafts.examples
        wanted = request.with_example and request.stage not in UNDECIDED
        return examples[request.id % len(examples)].text if wanted else None

    def _how_to_reach(self, whom: Person | None) -> str | None:
        return next((each.more for each in self._texts.routes.people if each.person is whom), None)


def _may_be_a_call(request: Request) -> bool:
    """Whether they can be on the phone now to say how it ended; where nothing was decided, nobody phones to say so."""
    decided = request.stage is not Stage.ROLE_CANCELLED and not in_silence(request.stage, request.heard_by)
    return decided and request.heard_by in {None, HeardBy.PHONE}


def _example_button(request: Request) -> Button:
    label = "Without the example" if request.with_example else None
    return routes.EXAMPLE.button(request.id, routes.OFF if request.with_example else routes.ON, label=label)


def _favourites_button(request: Request, *, all_kept: bool) -> Button:
    label = "No longer favourites" if all_kept else None
    return routes.FAVOURITES.button(request.id, routes.OFF if all_kept else routes.ON, label=label)
