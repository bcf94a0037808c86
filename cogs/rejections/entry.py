"""One entry: to look at, to change, to stop waiting for, to delete."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace as changed
from datetime import date, timedelta

from bot import entries
from bot.cards import Reasons
from bot.coming import coming
from bot.days import EASTERNMOST, WESTERNMOST, day_to_come, say_day
from bot.errors import UserError
from bot.rejections import FRESH, Details, HeardBy, Rejection, Stage, hanging_on
from bot.routes import (
    CARE,
    ENOUGH,
    ENTRY,
    FEEDBACK,
    FEEDBACK_OF,
    NO_MORE_CARE,
    PROGRESS,
    REASONS,
    REFLECT,
    REFRAME,
    REPLY,
    UNDO,
)
from bot.schedules import CARES, Schedule
from bot.services import Services
from bot.ui import Button, Interaction, Reply, answer, replace, row_chosen
from bot.undoing import go_on
from bot.wins import WinKind
from cogs.rejections import messages
from cogs.rejections.components import EditModal, PathModal, WaitModal, offered
from cogs.rejections.content import WaitEndings
from cogs.rejections.routes import DELETE, DELETE_NOW, EDIT, PATH, WAIT_DAY, WAIT_UNTIL
from cogs.rejections.rules import (
    WAITS,
    check_company,
    check_day,
    check_role,
    check_thought,
    corrected_path,
    moved_to,
    stage_after,
)

#: what a form makes of an entry
Apply = Callable[[Rejection], Rejection]


class EntryCard:
    """Handles what is done with a single entry. Each press looks up whether it is the member's own, and still there."""

    def __init__(self, services: Services, endings: WaitEndings, reasons: Reasons) -> None:
        self._services = services
        self._database = services.database
        self._store = services.rejections
        self._wins = services.wins
        self._members = services.members
        self._schedules = services.schedules
        self._clock = services.clock
        self._deck = services.deck("wait_endings")
        self._endings = endings.endings
        self._reasons = {reason.id: reason.text for reason in reasons.reasons}

    async def open(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id, messages.GONE)
        await go_on(interaction, await self._card(entry))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        """An entry was chosen in a list, which stays where it is."""
        entry = await entries.own(self._store, interaction.user.id, row_chosen(value), messages.GONE)
        await answer(interaction, await self._card(entry))

    async def edit(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        user_id = interaction.user.id
        entry = await entries.own(self._store, user_id, entry_id, messages.GONE)
        day = say_day(entry.happened_at.astimezone(await self._members.local_zone(user_id)).date())
        knows_zone = await self._members.zone(user_id) is not None
        await interaction.response.send_modal(EditModal(self._save_edit, entry, day, knows_zone=knows_zone))

    async def _save_edit(self, interaction: Interaction, entry_id: int, typed: Details, day: str) -> None:
        user_id, now = interaction.user.id, self._clock()
        zone = await self._members.local_zone(user_id)
        # Where their zone isn't known, it may already be tomorrow for them.
        last = None if await self._members.zone(user_id) else now.astimezone(EASTERNMOST).date()
        happened_on = check_day(day, now.astimezone(zone).date(), last)
        company, role, thought = check_company(typed.company), check_role(typed.role), check_thought(typed.thought)

        def apply(entry: Rejection) -> Rejection:
            stage = stage_after(entry, typed.heard_by)
            return changed(
                entry,
                stage=stage,
                waits_until=_still_waiting(entry, stage),
                company=company,
                role=role,
                heard_by=typed.heard_by,
                thought=thought,
                happened_at=moved_to(entry.happened_at, happened_on, zone, now),
            )

        await self._change(interaction, entry_id, apply)

    async def path(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id, messages.GONE)
        await interaction.response.send_modal(PathModal(self._save_path, entry))

    async def _save_path(
        self, interaction: Interaction, entry_id: int, stage: Stage, noted: Collection[Stage], slips: Collection[Stage]
    ) -> None:
        def apply(entry: Rejection) -> Rejection:
            path = corrected_path(entry.path, stage, noted, slips)
            answered = stage is not Stage.NEVER_HEARD_BACK and entry.heard_by is HeardBy.SILENCE
            heard_by = None if answered else entry.heard_by
            waits_until = _still_waiting(entry, stage)
            return changed(entry, stage=stage, path=path, heard_by=heard_by, waits_until=waits_until)

        await self._change(interaction, entry_id, apply)

    async def ask_wait(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """A press on Stop waiting: the member chooses from when on."""
        entry = await self._unanswered(interaction.user.id, entry_id)
        labels = zip(WAITS, messages.WAIT_LABELS, strict=True)
        buttons = [WAIT_UNTIL.button(entry.id, key, label=label) for key, label in labels]
        buttons += [WAIT_DAY.button(entry.id), ENOUGH.button()]
        await answer(interaction, Reply(messages.ask_wait(entry), buttons=buttons))

    async def wait_until(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        if detail not in WAITS:
            raise UserError(messages.UNKNOWN_WAIT)
        today = await self._today(interaction.user.id)
        await self._wait(interaction, entry_id, today + timedelta(days=WAITS[detail]), today)

    async def ask_day(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._unanswered(interaction.user.id, entry_id)
        in_two_weeks = say_day(await self._today(interaction.user.id) + timedelta(days=14))
        await interaction.response.send_modal(WaitModal(self._wait_typed, entry.id, in_two_weeks))

    async def _wait_typed(self, interaction: Interaction, entry_id: int, typed: str) -> None:
        user_id = interaction.user.id
        today = await self._today(user_id)
        # Where their zone isn't known, it may still be yesterday for them.
        first = None if await self._members.zone(user_id) else self._clock().astimezone(WESTERNMOST).date()
        await self._wait(interaction, entry_id, day_to_come(typed, today, first), today)

    async def _wait(self, interaction: Interaction, entry_id: int, until: date, today: date) -> None:
        user_id, now = interaction.user.id, self._clock()
        if (await self._unanswered(user_id, entry_id)).waits_until == until:
            await self._say_unchanged(interaction)
            return
        ending = None if until > today else await self._deck.draw(user_id, self._endings) or self._endings[0]

        def wait(entry: Rejection) -> Rejection:
            # Once more: an answer may have been noted since.
            return changed(_without_answer(entry), waits_until=until)

        saved = await self._store.edit(user_id, entry_id, wait, now)
        if saved is None or saved[1] is None:
            raise UserError(messages.GONE if saved is None else messages.UNCHANGED)
        entry, change = saved[0], saved[1]
        text = messages.closed(entry, ending.text, now) if ending else messages.waits(entry, now)
        buttons = [ENTRY.button(entry.id), ENOUGH.button(), UNDO.button(change)]
        await replace(interaction, Reply(text, buttons=buttons))

    async def ask_delete(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id, messages.GONE)
        buttons = [DELETE_NOW.button(entry.id), ENTRY.button(entry.id, label="Keep it"), ENOUGH.button()]
        await go_on(interaction, Reply(messages.ask_delete(entry), buttons=buttons))

    async def delete(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = await self._store.delete(interaction.user.id, entry_id, now)
        if change is None:
            raise UserError(messages.GONE)
        buttons = [_to_the_list(), ENOUGH.button(), UNDO.button(change)]
        await replace(interaction, Reply(messages.deleted(now), buttons=buttons))

    async def _change(self, interaction: Interaction, entry_id: int, apply: Apply) -> None:
        now = self._clock()
        saved = await self._store.edit(interaction.user.id, entry_id, apply, now)
        if saved is None:
            raise UserError(messages.GONE)
        entry, change = saved
        if change is None:
            await self._say_unchanged(interaction)
            return
        card = await self._card(entry)
        await replace(interaction, Reply(messages.saved(now), card.embed, [*card.buttons, UNDO.button(change)]))

    async def _say_unchanged(self, interaction: Interaction) -> None:
        # A message of its own: the one that was pressed may have the Undo of the change before.
        await answer(interaction, Reply(messages.UNCHANGED, buttons=[ENOUGH.button()]))

    async def _card(self, entry: Rejection) -> Reply:
        counted = await self._wins.is_counted(entry.user_id, entry.id, WinKind.INTERVIEW)
        hanging = await hanging_on(self._database, entry.user_id, entry.id)
        rows = [row for row in await self._schedules.reminders(entry.user_id, CARES) if row.subject_id == entry.id]
        care = [row for row in rows if await self._services.stands[row.kind](row)]
        came = [FEEDBACK_OF.button(entry.id)] if hanging.requests or hanging.answers else []
        buttons = [
            *(route.button(entry.id) for route in (EDIT, PATH, DELETE, REFRAME, FEEDBACK)),
            *offered(entry, counted=counted),
            *came,
            # Beside Stop waiting, "an answer" would be the employer's.
            REPLY.button(entry.id, label="Write down feedback"),
            REFLECT.button(entry.id),
            REASONS.button(entry.id),
            *([NO_MORE_CARE.button(entry.id, label="Stop looking in")] if care else []),
            *([] if rows else self._care_button(entry)),
            _to_the_list(),
            ENOUGH.button(),
        ]
        reason = self._reasons.get(entry.reason) if entry.reason else None
        embed = messages.card(entry, await self._today(entry.user_id), hanging, reason, await self._looking_in(care))
        return Reply(embed=embed, buttons=buttons)

    def _care_button(self, entry: Rejection) -> list[Button]:
        """Return what asks to be looked in on, where the entry is fresh enough for that."""
        fresh = self._clock() - min(entry.happened_at, entry.created_at) < timedelta(days=FRESH)
        return [CARE.button(entry.id)] if fresh else []

    async def _looking_in(self, care: Sequence[Schedule]) -> str | None:
        """Say when the member is looked in on next about an entry, or why not."""
        if not care:
            return None
        found = [each for each in await coming(self._services, care[0].user_id) if each.schedule in care]
        return messages.looking_in(found[0] if found else None, care[0].paused_reason)

    async def _unanswered(self, user_id: int, entry_id: int) -> Rejection:
        return _without_answer(await entries.own(self._store, user_id, entry_id, messages.GONE))

    async def _today(self, user_id: int) -> date:
        return self._clock().astimezone(await self._members.local_zone(user_id)).date()


def _to_the_list() -> Button:
    return PROGRESS.button(detail="entries", label="All entries")


def _without_answer(entry: Rejection) -> Rejection:
    """Return the entry; raises UserError if it says that an answer came."""
    if entry.stage is not Stage.NEVER_HEARD_BACK:
        raise UserError(messages.ANSWERED)
    return entry


def _still_waiting(entry: Rejection, stage: Stage) -> date | None:
    """Return until when an entry waits that is at `stage` now: whoever has an answer waits no longer."""
    return entry.waits_until if stage is Stage.NEVER_HEARD_BACK else None
