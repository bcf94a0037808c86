"""Which texts of data/ are read first, which end something, which a member reads at all, and which employers get."""

from collections.abc import Iterator
from typing import Any

from bot.cards import ENCOURAGEMENTS, HABITS, REASONS, REFRAMES
from bot.closing import CLOSINGS
from bot.feedback import ReplyKind
from bot.feedback.questions import QUESTIONS
from bot.posts.content import ASKING, PROMPTS, TIPS
from cogs.care.content import CARE
from cogs.checkin.content import CHECKIN_TEXTS
from cogs.checkin.rules import Band
from cogs.contacts.content import CONTACTS
from cogs.encouragement.content import FACTS, FIT, MINUTES, NOTES
from cogs.feedback.content import DRAFTS, FOLLOW_UPS
from cogs.feedback.flags import TONE
from cogs.feedback.phone_cards import PHONE
from cogs.feedback.route_texts import ROUTES
from cogs.mydata.content import KINDS
from cogs.nudges.content import NUDGE_LINES
from cogs.plan.content import PLAN
from cogs.progress.content import PATTERNS
from cogs.prompts.content import ANSWERED
from cogs.reflecting.content import REVIEWS
from cogs.reframing.content import ANGLES, LINES
from cogs.rejections.content import ACKNOWLEDGEMENTS, WAIT_ENDINGS
from cogs.welcome.content import NOTICE
from cogs.wins.content import ACKNOWLEDGEMENTS as WINS

#: what a member's own line goes on from
IF_THEN = "When the next no comes, I will"


def said_first() -> Iterator[Any]:
    """Yield the lines that begin an answer of feedback, contacts, reviews, check-ins, prompts or the plan."""
    follow_ups, contacts, lines = FOLLOW_UPS.load(), CONTACTS.load(), PLAN.load().lines
    yield from (*follow_ups.asked, *(each for kind in ReplyKind for each in follow_ups.replies.of(kind)))
    yield from (*TONE.load().clean, *CARE.load().texts)
    yield from (*contacts.kept, *contacts.hello, *contacts.greeted)
    nudges = NUDGE_LINES.load()
    yield from (*nudges.step, *nudges.week, *nudges.quiet, *nudges.noes)
    yield from (each for review in REVIEWS.load().reviews for each in review.opening)
    yield from (*lines.empty, *lines.if_then, *lines.replayed, *PLAN.load().approaches)
    checkins = CHECKIN_TEXTS.load()
    yield from (*checkins.openings, *checkins.long_low, *(each for need in checkins.needs for each in need.lines))
    yield from (each for band in Band for each in checkins.acknowledgements.of(band))
    yield from (*ASKING.load().openings, *ANSWERED.load().answered)


def acknowledgements() -> Iterator[tuple[str, str]]:
    """Yield each text that a member reads first, with its place."""
    yield from ((each.id, each.text) for each in ACKNOWLEDGEMENTS.load().acknowledgements)
    yield from ((card.id, card.acknowledge) for card in (*REFRAMES.load().cards, *ENCOURAGEMENTS.load().cards))
    yield from ((f"route {each.stage}", each.acknowledge) for each in ROUTES.load().stages)
    yield from (("phone", card.acknowledge) for card in PHONE.load().cards)
    yield from ((each.id, each.text) for each in said_first())
    yield from ((each.id, each.text) for each in WINS.load().acknowledgements)
    yield from ((note.id, note.text) for note in PATTERNS.load().notes)
    lines, notice = LINES.load(), NOTICE.load()
    yield from (("notice", text) for text in (notice.after_no, notice.after_thought))
    yield from ((each.id, each.text) for each in (*lines.first_words, *lines.comforts))
    yield from (("reasons", text) for text in REASONS.load().acknowledgements)
    yield from ((each.id, each.acknowledge) for each in (*FACTS.load().facts, *FIT.load().verdicts))
    yield from ((each.id, each.acknowledge) for each in (*MINUTES.load().exercises, *TIPS.load().tips))


def endings() -> Iterator[tuple[str, str]]:
    """Yield each text that ends something: a flow, a wait, a review, a step."""
    yield from ((closing.id, closing.text) for closing in CLOSINGS.load().closings)
    yield from ((each.id, each.text) for each in MINUTES.load().window_closed)
    lines = LINES.load()
    yield from ((each.id, each.text) for each in (*lines.finished, *lines.planned, *lines.taken))
    yield from last_words()


def last_words() -> Iterator[tuple[str, str]]:
    """Yield those after which nothing is to be done at all."""
    plan = PLAN.load().lines
    yield from ((ending.id, ending.text) for ending in WAIT_ENDINGS.load().endings)
    yield from ((each.id, each.text) for each in (*plan.done, *plan.dropped, *plan.snoozed, *FOLLOW_UPS.load().closed))
    yield from ((each.id, each.text) for review in REVIEWS.load().reviews for each in review.closing)
    yield from ((each.id, each.text) for each in CHECKIN_TEXTS.load().not_today)


def read_by_members() -> Iterator[tuple[str, str]]:
    """Yield every text of a card, an acknowledgement, an ending or a route, with its place."""
    yield from acknowledgements()
    yield from endings()
    for habit in HABITS.load().habits:
        yield from (
            (f"habit {habit.id}", text) for text in (habit.name, habit.description, habit.example, habit.worked)
        )
    for card in REFRAMES.load().cards:
        yield from ((card.id, text) for text in (card.thought, card.balance, card.step) if text)
    for card in ENCOURAGEMENTS.load().cards:
        yield from ((card.id, text) for text in (card.say, card.step) if text)
    yield from asking_and_planning()
    notice = NOTICE.load()
    yield from (("notice", text) for text in (notice.sealed, notice.open, notice.copies, notice.rare_copies))
    yield from (
        (f"notice {part.name}", part.text)
        for page in (notice.first, notice.second, notice.more)
        for part in page.parts
        if not part.text.startswith("{")
    )
    yield from ((kind.id, kind.about) for kind in KINDS.load().kinds)
    yield from ((tip.id, tip.do) for tip in TIPS.load().tips)
    yield from ((prompt.id, text) for prompt in PROMPTS.load().prompts for text in (prompt.text, prompt.more))
    asked = CHECKIN_TEXTS.load().questions
    yield from ((each.id, each.text) for each in (*asked.energy, *asked.word, *asked.need))
    yield from ((each.id, each.say) for each in ANGLES.load().angles)
    yield from ((each.id, each.text) for each in LINES.load().true_words)
    yield from ((each.id, each.text) for each in REASONS.load().reasons)
    yield from ((each.id, each.say) for each in FIT.load().verdicts)
    minutes, notes = MINUTES.load(), NOTES.load()
    yield from ((each.id, text) for each in minutes.exercises for text in (*each.steps, each.after))
    said = (*minutes.window_offers, *minutes.window_open, *notes.prompts, *notes.replays)
    yield from ((each.id, each.text) for each in said)
    yield from ((note.id, note.idea) for note in PATTERNS.load().notes)
    yield from ((f"rule {rule.id}", rule.shown_when) for rule in PATTERNS.load().rules)


def asking_and_planning() -> Iterator[tuple[str, str]]:
    """Yield what members read of feedback, reviews and the plan, beside first and last words."""
    routes, tone, plan = ROUTES.load(), TONE.load(), PLAN.load()
    yield from ((f"route {each.stage}", each.tone) for each in routes.stages)
    yield from ((f"route {each.person}", text) for each in routes.people for text in (each.say, each.more) if text)
    yield from ((f"route {each.odds}", text) for each in routes.odds for text in (each.ask, each.expect))
    yield from ((question.id, question.short) for question in QUESTIONS.load().questions)
    for card in PHONE.load().cards:
        yield from (("phone", card.leave_out), *((step.id, step.do) for step in card.steps))
    yield from ((f"tone {each.flag}", each.say) for each in tone.flags)
    yield from ((f"review {review.mode}", review.about) for review in REVIEWS.load().reviews)
    for question in REVIEWS.load().questions:
        texts = (question.text, question.hint, question.step)
        yield from ((question.id, text) for text in texts if text)
    yield from ((idea.id, text) for idea in plan.ideas for text in (idea.text, idea.why))
    yield from ((drill.id, text) for drill in plan.drills for text in (drill.title, *drill.steps))
    yield from ((example.id, f"{IF_THEN} {example.text}") for example in plan.examples)


def with_numbers() -> Iterator[tuple[str, str]]:
    """Yield the texts that may name a number, since all that is known of it stands beside it."""
    yield from ((fact.id, text) for fact in FACTS.load().facts for text in (fact.text, fact.caveat))
    published = ROUTES.load().published
    yield from (("published", text) for text in (published.text, published.caveat))


def sent_to_employers() -> Iterator[tuple[str, str]]:
    for question in QUESTIONS.load().questions:
        yield from ((question.id, text) for text in (question.text, question.agency) if text)
    for draft in DRAFTS.load().drafts:
        yield from ((draft.id, text) for text in (draft.subject, draft.opening, draft.ask, draft.close))
    yield from ((example.id, example.text) for example in DRAFTS.load().examples)
    yield from ((mail.id, text) for mail in FOLLOW_UPS.load().mails for text in (mail.subject, mail.body))
    yield from ((step.id, step.say) for card in PHONE.load().cards for step in card.steps if step.say)
    yield from ((f"tone {each.flag}", each.instead) for each in TONE.load().flags)
    yield from ((note.id, note.text) for note in CONTACTS.load().notes)
