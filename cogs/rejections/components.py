"""The forms for a rejection: to log it, to change it, to mend its path; and the buttons that only some entries have."""

from collections.abc import Awaitable, Callable, Collection

import discord

from bot.forms import BaseModal
from bot.rejections import Details, HeardBy, Rejection, Stage
from bot.rejections.paths import STEPS, in_order
from bot.routes import WIN_INTERVIEW, About
from bot.stages import stage_select
from bot.ui import Interaction
from bot.understood import Understood
from cogs.rejections.routes import STOP_WAITING
from cogs.rejections.rules import NAME_LIMIT, THOUGHT_LIMIT

Save = Callable[[Interaction, Details], Awaitable[None]]
#: the entry's id, what was typed, the day as it was typed
SaveEdit = Callable[[Interaction, int, Details, str], Awaitable[None]]
#: the entry's id, the stage, the stages ticked, and those whose tick was taken out
SavePath = Callable[[Interaction, int, Stage, Collection[Stage], Collection[Stage]], Awaitable[None]]

#: the entry's id, the day as it was typed
SaveDay = Callable[[Interaction, int, str], Awaitable[None]]

TextInput = discord.ui.TextInput[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]


def _name(custom_id: str, now: str | None) -> TextInput:
    return discord.ui.TextInput(custom_id=custom_id, required=False, max_length=NAME_LIMIT, default=now)


def _thought(now: str | None) -> TextInput:
    return discord.ui.TextInput(
        custom_id="thought",
        style=discord.TextStyle.paragraph,
        required=False,
        max_length=THOUGHT_LIMIT,
        default=now,
    )


def _ways(now: HeardBy | None) -> Select:
    options = [discord.SelectOption(label=way.label, value=way.value, default=way is now) for way in HeardBy]
    return discord.ui.Select(
        custom_id="heard_by", placeholder="If you like", options=options, min_values=0, required=False
    )


class _Details(BaseModal):
    """What both forms ask."""

    def __init__(self, title: str, now: Details | Understood) -> None:
        super().__init__(title=title)
        self.company = _name("company", now.company)
        self.role = _name("role", now.role)
        self.heard_by = _ways(now.heard_by)
        self.thought = _thought(now.thought)

    def ask(self, label: str, component: discord.ui.Item[discord.ui.View], description: str | None = None) -> None:
        self.add_item(discord.ui.Label(text=label, component=component, description=description))

    def ask_names(self) -> None:
        self.ask("Company", self.company, "If you like. A nickname is fine: “the bank”.")
        self.ask("Role", self.role, "If you like.")

    def ask_news(self) -> None:
        self.ask("How the news came", self.heard_by)
        self.ask("The loudest thought about it", self.thought, "If you like. It is kept for you alone.")

    def typed(self, stage: Stage) -> Details:
        way = HeardBy(self.heard_by.values[0]) if self.heard_by.values else None
        return Details(stage, self.company.value, self.role.value, way, self.thought.value)


class RejectionModal(_Details):
    """Five entries, of which only the stage is needed; `given` stands in them already."""

    about = About.NO

    def __init__(self, save: Save, given: Understood) -> None:
        super().__init__("Log a rejection", given)
        self._save = save
        self._stage = stage_select(given.stage)
        self.ask("How far had it come?", self._stage)
        self.ask_names()
        self.ask_news()

    async def on_submit(self, interaction: Interaction, /) -> None:
        [stage] = self._stage.values
        await self._save(interaction, self.typed(Stage(stage)))


class WaitModal(BaseModal):
    """The day on which a wait is to end."""

    def __init__(self, save: SaveDay, entry_id: int, example: str) -> None:
        super().__init__(title="Stop waiting")
        self._save = save
        self._entry_id = entry_id
        self._day: TextInput = discord.ui.TextInput(custom_id="day", max_length=40)
        label = "From which day on does it count as closed?"
        self.add_item(discord.ui.Label(text=label, component=self._day, description=f"Like {example}."))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._entry_id, self._day.value)


class EditModal(_Details):
    """All but the stages, which have a form of their own: a form holds five entries."""

    def __init__(self, save: SaveEdit, entry: Rejection, day: str, *, knows_zone: bool) -> None:
        now = Details(entry.stage, entry.company, entry.role, entry.heard_by, entry.thought)
        super().__init__("Change this entry", now)
        self._save = save
        self._entry = entry
        self._day: TextInput = discord.ui.TextInput(custom_id="day", required=False, max_length=40, default=day)
        self.ask_names()
        how = "Like 15 Jan 2026, or “yesterday”."
        if not knows_zone:
            how = "Like 15 Jan 2026. Days are counted in UTC until /settings knows your zone."
        self.ask("The day the news came", self._day, how)
        self.ask_news()

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._entry.id, self.typed(self._entry.stage), self._day.value)


class PathModal(BaseModal):
    """How far it came, and what it came through."""

    def __init__(self, save: SavePath, entry: Rejection) -> None:
        super().__init__(title="Its stages")
        self._save = save
        self._entry = entry
        self._stage = stage_select(entry.stage)
        options = [
            discord.SelectOption(label=stage.label, value=stage.value, default=stage in entry.path)
            for stage in in_order([*STEPS, *entry.path])
        ]
        self._passed: Select = discord.ui.Select(
            custom_id="passed", options=options, min_values=0, max_values=len(options), required=False
        )
        self.add_item(discord.ui.Label(text="How far did it come in the end?", component=self._stage))
        self.add_item(
            discord.ui.Label(
                text="What it came through",
                description="What is noted stays noted when the stage above changes. Take out only what is a slip.",
                component=self._passed,
            )
        )

    async def on_submit(self, interaction: Interaction, /) -> None:
        [stage] = self._stage.values
        ticked = [Stage(value) for value in self._passed.values]
        # Only what stood ticked here: another stage may have been noted while this was open.
        slips = [each for each in self._entry.path if each not in ticked]
        await self._save(interaction, self._entry.id, Stage(stage), ticked, slips)


def offered(entry: Rejection, *, counted: bool = False) -> "list[discord.ui.Button[discord.ui.View]]":
    """Return the buttons that only some entries have; `counted` says that its interview is kept as a win already."""
    buttons: list[discord.ui.Button[discord.ui.View]] = []
    if entry.stage is Stage.NEVER_HEARD_BACK:
        buttons.append(STOP_WAITING.button(entry.id, label="Change the day" if entry.waits_until else None))
    if entry.reached(Stage.INTERVIEW) and not counted:
        buttons.append(WIN_INTERVIEW.button(entry.id))
    return buttons
