"""The command /progress and its views."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from io import BytesIO

import discord
from discord import app_commands
from discord.ext import commands

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.pictures import Picture, PictureFailed
from bot.rejections import Stage
from bot.routes import ENOUGH, PROGRESS, Route
from bot.services import Services
from bot.stages import STAGE_CHOICES
from bot.text import shortened
from bot.ui import Interaction, Reply, acknowledge, answer
from bot.undoing import go_on
from bot.wins import WinKind
from cogs.progress import messages
from cogs.progress.also import AlsoCounted
from cogs.progress.components import WORDS_LIMIT, check_words
from cogs.progress.content import Patterns
from cogs.progress.lessons import Lessons
from cogs.progress.listing import Filter, Listing
from cogs.progress.patterns import WINDOW, Facts, Rule, noticed
from cogs.progress.rules import funnel, summary
from cogs.progress.weeks import Weeks, count_weeks, month_of, start_of_weeks

#: the detail is the rule
NOT_FOR_ME = Route("progress:away", "Not for me")
BRING_BACK = Route("progress:back", "Bring it back")

#: after one was put away, none is shown for so long: nobody is to meet the next one at once
PAUSE = timedelta(days=30)

#: characters of a picture's description, which Discord takes
ALT_LIMIT = 1024

#: a hundred years of them; further back there is nothing
MONTHS_BACK = 1200

LABELS = {
    "summary": "Summary",
    "entries": "Entries",
    "funnel": "Funnel",
    "weeks": "Week by week",
    "lessons": "Lessons",
    "month": "Month",
}
VIEWS = [app_commands.Choice(name=label, value=view) for view, label in LABELS.items()]

#: These have a picture, so they are messages of their own, acknowledged first.
PICTURED = {"funnel", "weeks"}

View = Callable[[int, int], Awaitable[Reply]]


class Progress(commands.Cog):
    """Reads the stores, counts, and says it; the counting is in rules.py, weeks.py and patterns.py."""

    def __init__(self, services: Services, listing: Listing, patterns: Patterns) -> None:
        self._rejections = services.rejections
        self._applications = services.applications
        self._wins = services.wins
        self._jar = services.jar
        self._also = AlsoCounted(services)
        self._members = services.members
        self._pictures = services.pictures
        self._clock = services.clock
        self._listing = listing
        self._patterns = patterns
        self._rules = patterns.by_rule()
        #: one for each rule, so that what is put away of one can come back alone
        self._decks = {rule: services.deck(f"pattern_{rule.value}") for rule in Rule}
        self._views: dict[str, View] = {
            "summary": self._summary,
            "entries": self._entries,
            "funnel": self._funnel,
            "weeks": self._weeks,
            "lessons": Lessons(services).view,
            "month": self._month,
        }

    @app_commands.command(description="Look back at what you did, and at your entries. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(
        view="What to look at; without, the summary",
        search="Entries with this in the company or the role",
        stage="Entries of this stage only",
    )
    @app_commands.choices(view=VIEWS, stage=STAGE_CHOICES)
    async def progress(
        self,
        interaction: Interaction,
        view: app_commands.Choice[str] | None = None,
        search: app_commands.Range[str, 1, WORDS_LIMIT] | None = None,
        stage: app_commands.Choice[str] | None = None,
    ) -> None:
        user_id = interaction.user.id
        wanted = Filter(check_words(search), Stage(stage.value) if stage else None)
        looking = search is not None or stage is not None
        if view is not None and view.value != "entries" and looking:
            raise UserError(messages.ONLY_ENTRIES)
        shown = "entries" if looking else view.value if view else "summary"
        if shown in PICTURED:
            await acknowledge(interaction)
        reply = await (self._listing.first(user_id, wanted) if looking else self._views[shown](user_id, 0))
        await answer(interaction, reply)

    async def press(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Go to another view; `row` says how many months back. A picture comes as a message of its own."""
        user_id = interaction.user.id
        view = detail if detail in self._views else "summary"
        if view in PICTURED:
            await acknowledge(interaction)
            await answer(interaction, await self._views[view](user_id, row))
        else:
            await go_on(interaction, await self._views[view](user_id, row))

    async def _summary(self, user_id: int, _row: int) -> Reply:
        weeks = await self._counted_weeks(user_id)
        numbers = summary(
            await self._rejections.paths(user_id),
            await self._applications.total(user_id),
            await self._wins.counts(user_id),
            await self._jar.count(user_id),
        )
        shown = await self._noticed(user_id)
        note, buttons = shown if shown else (None, [])
        others = _to("entries", "funnel", "weeks", "lessons", "month")
        return Reply(
            embed=messages.summary(numbers, weeks, await self._members.zone(user_id), await self._also.of(user_id)),
            more=[note] if note else [],
            buttons=[*others, *buttons, ENOUGH.button(detail=ANYTHING)],
        )

    async def _noticed(self, user_id: int) -> "tuple[discord.Embed, list[discord.ui.Button[discord.ui.View]]] | None":
        """Return what the counts of the last months may hint at, but for what the member has put away."""
        since = self._clock() - WINDOW
        entries = Counter((stage, path) for stage, path, _ in await self._rejections.since(user_id, since))
        wins = Counter(win.kind for win in await self._wins.since(user_id, since))
        away = {rule: await deck.retired_at(user_id, self._rules[rule]) for rule, deck in self._decks.items()}
        if any(at and self._clock() - at < PAUSE for at in away.values()):
            return None
        for seen in noticed(Facts(entries, wins)):
            rule, deck = self._rules[seen.rule], self._decks[seen.rule]
            if away[seen.rule]:
                continue
            note = await deck.one(user_id, self._patterns.for_rule(seen.rule))
            return messages.pattern(note, rule.shown_when, seen), [NOT_FOR_ME.button(detail=rule.id)]
        return None

    async def not_for_me(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Say nothing more of this rule, for good."""
        rule = self._rules[_rule(detail)]
        await self._decks[rule.rule].retire(interaction.user.id, rule.id, among=[rule])
        buttons = [BRING_BACK.button(detail=rule.id), *_to("summary"), ENOUGH.button(detail=ANYTHING)]
        await go_on(interaction, Reply(messages.PUT_AWAY, buttons=buttons))

    async def bring_back(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        rule = _rule(detail)
        await self._decks[rule].restore(interaction.user.id)
        await go_on(interaction, await self._summary(interaction.user.id, 0))

    async def _entries(self, user_id: int, _row: int) -> Reply:
        return await self._listing.first(user_id, Filter())

    async def _funnel(self, user_id: int, _row: int) -> Reply:
        offers = (await self._wins.counts(user_id))[WinKind.OFFER]
        numbers = funnel(await self._rejections.paths(user_id), await self._applications.total(user_id), offers)
        buttons = [*_to("summary", "weeks", "entries"), ENOUGH.button(detail=ANYTHING)]
        if not numbers.flows:
            return Reply(messages.NOTHING_TO_FOLLOW, buttons=buttons)
        worth_it = numbers.is_worth_drawing
        picture = await self._drawn(numbers.picture(), "funnel.png", numbers.lines()) if worth_it else None
        text = messages.funnel(numbers, drawn=picture is not None or not worth_it)
        return Reply(embed=text, buttons=buttons, picture=picture)

    async def _weeks(self, user_id: int, _row: int) -> Reply:
        numbers = await self._counted_weeks(user_id)
        buttons = [*_to("summary", "funnel", "month"), ENOUGH.button(detail=ANYTHING)]
        lines = numbers.lines()
        picture = await self._drawn(numbers.picture(), "weeks.png", lines) if lines else None
        text = messages.weeks(numbers, await self._members.zone(user_id), drawn=picture is not None or not lines)
        return Reply(embed=text, buttons=buttons, picture=picture)

    async def _month(self, user_id: int, back: int) -> Reply:
        back = min(back, MONTHS_BACK)
        month = month_of(self._clock(), await self._members.local_zone(user_id), back)
        numbers = messages.MonthNumbers(
            sum(count for count, at in await self._applications.since(user_id, month.start) if at < month.end),
            [win for win in await self._wins.since(user_id, month.start) if win.created_at < month.end],
            sum(at < month.end for at in await self._jar.since(user_id, month.start)),
            sum(at < month.end for _, _, at in await self._rejections.since(user_id, month.start)),
        )
        buttons = [PROGRESS.button(back + 1, "month", label="The month before")]
        if back:
            buttons.append(PROGRESS.button(back - 1, "month", label="The month after"))
        return Reply(
            embed=messages.month(month.name, numbers, await self._members.zone(user_id)),
            buttons=[*buttons, *_to("summary"), ENOUGH.button(detail=ANYTHING)],
        )

    async def _counted_weeks(self, user_id: int) -> Weeks:
        zone = await self._members.local_zone(user_id)
        now = self._clock()
        since = start_of_weeks(now, zone)
        return count_weeks(
            now,
            zone,
            await self._applications.since(user_id, since),
            [(1, win.created_at) for win in await self._wins.since(user_id, since)],
            [(1, at) for _, _, at in await self._rejections.since(user_id, since)],
            [(1, at) for at in await self._jar.since(user_id, since)],
        )

    async def _drawn(self, picture: Picture, name: str, lines: Sequence[str]) -> discord.File | None:
        """Return the picture with its numbers as alt text; None if it can't be drawn now."""
        try:
            png = await self._pictures.draw(picture)
        except PictureFailed:
            return None
        return discord.File(BytesIO(png), name, description=shortened("; ".join(lines), ALT_LIMIT))


def _rule(detail: str | None) -> Rule:
    if detail not in set(Rule):
        raise UserError(messages.UNKNOWN_RULE)
    return Rule(detail)


def _to(*views: str) -> "list[discord.ui.Button[discord.ui.View]]":
    return [PROGRESS.button(detail=view, label=LABELS[view]) for view in views]
