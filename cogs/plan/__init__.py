"""The plan: one next step at a time, ideas for it, drills, and a line for the day of the next no.

Command: /plan. Buttons elsewhere: My next step, Make it a next step, For the next no. Tables: plan_steps, if_then,
schedules (kind "step_day", about a step), card_marks (decks "ideas", "drills", "approaches", "plan_lines").
Data: data/plan/.
A step is something to learn or to try; that one depends on others is said after it was kept. Nothing counts what
wasn't done, and what the counts of entries may say is shown only when it is asked for; so does the morning of a step's
day bring it only where that was asked for. The line for the next no stands below the answer of /rejected.
"""

from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.routes import IF_THEN, PLAN, STEP_DONE, STEP_LET_GO, STEP_NOT_YET, TAKE_STEP
from bot.schedules import Kind
from cogs.plan import routes
from cogs.plan.board import Board
from cogs.plan.cog import PlanCog
from cogs.plan.content import PLAN as TEXTS
from cogs.plan.counts import Counts
from cogs.plan.delivery import DayDelivery
from cogs.plan.drills import Drills
from cogs.plan.earlier import Earlier
from cogs.plan.ideas import Ideas
from cogs.plan.if_then import IfThenCard
from cogs.plan.keeping import Keeping
from cogs.plan.knowing import Knowing
from cogs.plan.reminding import DayReminders
from cogs.plan.steps import Steps


async def setup(bot: OnwardBot) -> None:
    services, texts = bot.services, TEXTS.load()
    direct = DirectMessages(bot, services.members)
    reminders = DayReminders(services, direct)
    delivery = DayDelivery(services, direct, reminders)
    services.deliver[Kind.STEP_DAY] = delivery
    services.stands[Kind.STEP_DAY] = delivery.stands
    board, knowing = Board(services, texts, reminders), Knowing(services)
    keeping = Keeping(services, board)
    steps, earlier = Steps(services, board, reminders, texts.lines), Earlier(services, board)
    ideas = Ideas(services, texts.ideas, knowing, keeping)
    drills = Drills(services, texts.drills, knowing, keeping)
    line = IfThenCard(services, texts)
    cog = PlanCog(board, keeping, drills)
    presses = {
        PLAN: board.open,
        TAKE_STEP: cog.take_step,
        IF_THEN: line.open,
        routes.WRITE: keeping.write,
        routes.CHANGE: steps.change,
        STEP_DONE: steps.done,
        STEP_NOT_YET: steps.not_yet,
        routes.SNOOZE: steps.snooze,
        routes.SNOOZE_DAY: steps.snooze_day,
        STEP_LET_GO: steps.let_go,
        routes.REMIND: reminders.remind,
        routes.NO_REMINDER: reminders.forget,
        routes.MAKE_NEXT: steps.make_next,
        routes.IDEAS: ideas.open,
        routes.OTHER_IDEAS: ideas.others,
        routes.TAKE_IDEA: ideas.take,
        routes.COUNTS: Counts(services, texts, knowing).open,
        routes.DRILLS: drills.open,
        routes.ANOTHER_DRILL: drills.another,
        routes.TAKE_DRILL: drills.take,
        routes.ENDED: earlier.newest,
        routes.OLDER: earlier.older,
        routes.DELETE: earlier.delete,
        routes.WRITE_LINE: line.write,
        routes.REMOVE_LINE: line.remove,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(routes.LINE, steps.choose)
    bot.add_select(routes.KIND, ideas.choose_kind)
    bot.add_select(routes.QUESTION, drills.choose)
    bot.add_select(routes.LOOK, earlier.open)
    bot.add_select(routes.EXAMPLE, line.begin_from)
    services.below_a_no.append(line.replayed)
    await bot.add_cog(cog)
