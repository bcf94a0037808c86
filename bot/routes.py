"""The long-lived buttons and selects: ids, labels, looks. Each feature handles its own; any message may show them.

The custom id is `feature:action:row` or `feature:action:row:detail`. What is kept is in the database, so a button works
after a restart, and an id that was typed by hand reaches nothing that isn't the member's own. A detail may hold ids of
ours or what was tapped so far, never a word of a member's.
"""

from dataclasses import dataclass
from enum import Enum

import discord

#: what follows the name of a route in a custom id; a row fits SQLite's 64 bits
ROW_AND_DETAIL = r"(?P<row>[0-9]{1,18})(?::(?P<detail>[a-z0-9_-]{1,40}))?"


class Needs(Enum):
    """What a member has to have agreed to before a command, a press or a form does anything; the gate asks for it."""

    #: leads to people who can help: waits for nothing at all, nor is anybody too fast for it
    PEOPLE = "people"
    #: keeps nothing of a member, or is about what nobody may have to agree to first
    NOTHING = "nothing"
    #: ends or takes back: whoever has anything kept may do it, whichever notice they said yes to
    STOPPING = "stopping"
    #: keeps something: the default
    KEEPING = "keeping"
    #: lets something come by direct message
    MESSAGES = "messages"


class About(Enum):
    """What a member was just about to tell, so that the first pages begin with it."""

    NO = "no"
    THOUGHT = "thought"


@dataclass(frozen=True, slots=True)
class Route:
    """Where a press goes, and what the button says."""

    name: str
    label: str
    style: discord.ButtonStyle = discord.ButtonStyle.secondary
    #: whether the button stays when "Enough for today" has ended the flow
    lasting: bool = False
    needs: Needs = Needs.KEEPING
    about: About | None = None

    @property
    def template(self) -> str:
        """The pattern of its custom ids."""
        return f"{self.name}:{ROW_AND_DETAIL}"

    def button(
        self, row: int = 0, detail: str | None = None, *, label: str | None = None
    ) -> "discord.ui.Button[discord.ui.View]":
        """Return the button; `label` is for a route whose presses lead to several places."""
        return discord.ui.Button(label=label or self.label, style=self.style, custom_id=self._id(row, detail))

    def select(
        self,
        options: "list[discord.SelectOption]",
        row: int = 0,
        detail: str | None = None,
        *,
        label: str | None = None,
        most: int = 1,
    ) -> "discord.ui.Select[discord.ui.View]":
        """Return a select of one to 25 options, of which up to `most` are chosen; the label stands in it until then."""
        return discord.ui.Select(
            placeholder=label or self.label,
            options=options,
            custom_id=self._id(row, detail),
            max_values=min(most, len(options)),
        )

    def channel_select(self, kinds: "list[discord.ChannelType]") -> "discord.ui.ChannelSelect[discord.ui.View]":
        """Return a select of the server's channels of these kinds.

        None stands in it already: the channel that was chosen before may be gone by now.
        """
        return discord.ui.ChannelSelect(placeholder=self.label, channel_types=kinds, custom_id=self._id(0, None))

    def _id(self, row: int, detail: str | None) -> str:
        return f"{self.name}:{row}" if detail is None else f"{self.name}:{row}:{detail}"


ENOUGH = Route("close:enough", "Enough for today", needs=Needs.NOTHING)
REFRAME = Route("reframe:open", "Reframe", discord.ButtonStyle.primary)
#: reads the thought in the message that the button stands below
REFRAME_READ = Route("reframe:read", "Reframe that thought", discord.ButtonStyle.primary, about=About.THOUGHT)
#: reads the details in the message that the button stands below
LOG_READ = Route("rejected:read", "Log it", discord.ButtonStyle.primary, about=About.NO)
#: the row is kept words, or a reframe half done
GO_ON_REFRAME = Route("reframe:go-on", "Go on with it")
OWN_WORDS = Route("own:list", "My own words")
#: the row is the entry, 0 for none; the same for the next two
REASONS = Route("reasons:open", "Reasons nobody can see", needs=Needs.NOTHING)
FIT_CHECK = Route("fit:ask", "Did it fit?")
NOTE = Route("note:ask", "A note to myself")
#: the latest note
NOTE_AGAIN = Route("note:again", "What I wrote to myself")
MINUTE = Route("minute:open", "A quiet minute", needs=Needs.NOTHING)
#: the row is the entry, 0 for none; the detail, without an entry, the stage
FEEDBACK = Route("feedback:open", "Ask for feedback")
#: the row is the entry; 0: the answers about all of them
FEEDBACK_OF = Route("feedback:of", "What came of it")
#: the row is the entry, 0 for none
REPLY = Route("feedback:reply", "An answer came")
#: what was asked and is not closed
WAITING = Route("feedback:waiting", "What is waiting")
#: read with the phone at the ear; the detail is the stage, if it is known
PHONE = Route("feedback:phone", "They are on the phone", needs=Needs.NOTHING)
#: the row is the entry, 0 for none; the detail the mode, none: to choose
REFLECT = Route("reflect:open", "Reflect")
#: the row is a review, half done or closed
GO_ON_REFLECT = Route("reflect:go-on", "Go on with it")
PLAN = Route("plan:open", "My next step")
#: the row is what the detail says: `reply`, `question`, `words` (own words), `lesson` or `a-<question>` (of a review)
TAKE_STEP = Route("plan:take", "Make it a next step")
IF_THEN = Route("plan:if-then", "For the next no")
#: the row is the step; the same for the next two
STEP_DONE = Route("plan:done", "Done", discord.ButtonStyle.primary)
STEP_NOT_YET = Route("plan:not-yet", "Not yet")
STEP_LET_GO = Route("plan:let-go", "Let it go")
#: the row is the entry, 0 for none
CONTACT = Route("contacts:add", "Keep a contact")
CONTACTS = Route("contacts:list", "People to stay in touch with")
ENCOURAGE_ME = Route("encourage:one", "One just for me", needs=Needs.NOTHING)
#: the row is the nudge that asks, 0 for none
CHECKIN = Route("checkin:open", "Check in")
#: the row is the entry
CARE = Route("care:ask", "Look in on me", needs=Needs.MESSAGES)
#: the row is the entry; 0: those of the detail, with dashes between them, or all
NO_MORE_CARE = Route("care:no-more", "No more about this one", lasting=True, needs=Needs.STOPPING)
#: what the member has set of /nudges
NUDGES = Route("nudges:list", "My nudges", needs=Needs.STOPPING)
#: tries direct messages anew; the row is a paused schedule, 0: all that are paused
TRY_AGAIN = Route("nudges:again", "Try again", lasting=True, needs=Needs.MESSAGES)
#: the row is the nudge; it comes as it was set, answered or not
KEEP_AS_SET = Route("nudges:keep", "Keep them as they are", lasting=True, needs=Needs.MESSAGES)
#: quiet hours, days off, a pause of all that comes
WHEN = Route("settings:when", "When these come", needs=Needs.STOPPING)
#: below a server's prompt; the detail is the prompt
ANSWER_PROMPT = Route("prompts:answer", "Answer, just for me")
COUNT_ME = Route("prompts:count", "I thought about it")
#: what the member answered to prompts; the row is the last answer of the page before, 0: the newest
EARLIER_ANSWERS = Route("prompts:earlier", "Earlier answers")
#: a copy of all that is kept of whoever presses it
MY_EXPORT = Route("mydata:export", "Send me my data", needs=Needs.NOTHING)
#: leads to a question; the detail says what is to go
MY_DELETE = Route("mydata:delete", "Delete it", needs=Needs.NOTHING)
#: the row is the change
UNDO = Route("undo:change", "Undo", lasting=True, needs=Needs.NOTHING)
#: the row is the entry
ENTRY = Route("entry:open", "Look at the entry")
#: a select of entries
CHOOSE_ENTRY = Route("entry:choose", "Open one of these")
#: helplines: a button, and a select of countries, which leads to people and nowhere else
SUPPORT = Route("support:people", "People to talk to", lasting=True, needs=Needs.PEOPLE)
SUPPORT_COUNTRY = Route("support:country", "Your country", needs=Needs.PEOPLE)
#: the row is the entry that came so far
WIN_INTERVIEW = Route("wins:interview", "Count the interview as a win")
#: the detail is the kind
KEEP_WIN = Route("wins:keep-this", "Keep it as a win")
PLUS_ONE = Route("wins:application", "+1 application")
WINS = Route("wins:panel", "Wins and strengths")
#: the detail is the view
PROGRESS = Route("progress:view", "Look back")
