"""What a member's words are about, as far as rules can tell. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

from bot.rejections import HeardBy, Stage
from bot.understood import Understood, cut
from cogs.conversation import feelings, good_news, hurting, news, process, smalltalk
from cogs.conversation.companies import company_in
from cogs.conversation.language import is_foreign
from cogs.conversation.roles import role_in
from cogs.conversation.spelling import Mended, words_only
from cogs.conversation.thoughts import thought_in

#: characters that are read; of more, the beginning and the end
READ = 2000
#: of a greeting, an answer or thanks: longer texts are no small talk
SMALL_TALK = 200


class Kind(StrEnum):
    """What a burst of messages is answered as."""

    ASKS_FOR_PEOPLE = "asks_for_people"
    #: about somebody else's safety
    WORRIED = "worried"
    BEREAVED = "bereaved"
    #: a short word to helplines that were just shown
    AFTER_HELPLINES = "after_helplines"
    NO = "no"
    THOUGHT = "thought"
    FEELING = "feeling"
    WAITING = "waiting"
    WHY_NO = "why_no"
    LOST_JOB = "lost_job"
    #: an interview is off, or later
    PUT_OFF = "put_off"
    #: before an interview, or about an offer
    NERVOUS = "nervous"
    #: somebody close said no, and it isn't about work
    PRIVATE_NO = "private_no"
    SOMEONE_ELSE = "someone_else"
    DECLINED = "declined"
    OFFER = "offer"
    INTERVIEW = "interview"
    GOT_FEEDBACK = "got_feedback"
    GOOD_DAY = "good_day"
    THANKS = "thanks"
    HELLO = "hello"
    GOODBYE = "goodbye"
    HOW_ARE_YOU = "how_are_you"
    ARE_YOU_A_BOT = "are_you_a_bot"
    WHO_MADE_YOU = "who_made_you"
    WHO_READS = "who_reads"
    HELP = "help"
    ANGER = "anger"
    SORRY = "sorry"
    #: nothing is wanted but to have said it
    ONLY_SAYING = "only_saying"
    STOP_NUDGES = "stop_nudges"
    ADD_NUDGE = "add_nudge"
    DELETE_WORDS = "delete_words"
    BRIEF = "brief"
    FACT = "fact"
    UNCLEAR = "unclear"
    OTHER_LANGUAGE = "other_language"
    #: a picture, a sticker, a link: nothing that could be read
    WORDLESS = "wordless"


#: Of a no: silence is no answer, and a role that was cancelled is a decision on nobody.
Sort = Literal["spoken", "silence", "cancelled"]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard: of which kind, and what could be read in it."""

    kind: Kind
    understood: Understood = field(default_factory=Understood)
    #: so low that people should be among what is offered
    low: bool = field(default=False, compare=False)

    @property
    def sort(self) -> Sort | None:
        """Of which sort a no is; None for all else."""
        if self.kind is not Kind.NO:
            return None
        if self.understood.stage is Stage.ROLE_CANCELLED:
            return "cancelled"
        silent = self.understood.stage is Stage.NEVER_HEARD_BACK or self.understood.heard_by is HeardBy.SILENCE
        return "silence" if silent else "spoken"


_FACES = {"sad": Kind.FEELING, "thanks": Kind.THANKS, "hello": Kind.HELLO, "brief": Kind.BRIEF}


def read(text: str) -> Heard:
    """Return what `text` is about; what can't be told is UNCLEAR, never a guess."""
    text = words_only(text if len(text) <= READ else f"{text[: READ // 2]}\n{text[-READ // 2 :]}")
    if not any(c.isalnum() for c in text):
        return Heard(_of_signs(text))
    if re.match(r"[/!][a-z]", text):
        return Heard(Kind.HELP)
    if is_foreign(text):
        return Heard(Kind.OTHER_LANGUAGE)
    mended = Mended(text)
    heard = _heard(mended.text)
    read = heard.understood
    thought = mended.typed(read.thought)
    typed = replace(
        read, company=mended.typed(read.company), role=mended.typed(read.role), thought=thought and cut(thought)
    )
    return replace(heard, understood=typed, low=hurting.LOW.search(mended.text) is not None)


def _heard(text: str) -> Heard:
    needed = _first(((Kind.WORRIED, hurting.WORRIED), (Kind.BEREAVED, hurting.BEREAVED)), text)
    if needed:
        return Heard(needed)
    no = news.find_no(text)
    why = smalltalk.WHY_NO.search(text)
    if no and why and all(why.start() <= a and b <= why.end() for a, b in no.spans):
        no = None
    elif no and (no.rescinded or not (good_news.finds_offer(text, no) or good_news.finds_invitation(text, no))):
        return Heard(Kind.NO, _understood(text, no))
    return _otherwise(text, asks_why=why is not None)


def _understood(text: str, no: news.No) -> Understood:
    stage = process.stage_of(text, no)
    return Understood(
        stage=stage,
        company=company_in(text),
        role=role_in(text),
        heard_by=process.heard_by(text, no, stage),
        thought=thought_in(text, no.spans),
    )


def _otherwise(text: str, *, asks_why: bool) -> Heard:
    if hurting.ASKS_FOR_PEOPLE.search(text):
        return Heard(Kind.ASKS_FOR_PEOPLE)
    thought = thought_in(text)
    kind = _news(text, thought) or (Kind.WHY_NO if asks_why else None) or _to_the_bot(text)
    if kind is None and thought:
        kind = Kind.THOUGHT
    kind = kind or _said(text)
    with_thought = kind in {Kind.THOUGHT, Kind.WAITING, Kind.LOST_JOB}
    return Heard(kind, Understood(thought=thought) if with_thought else Understood())


def _news(text: str, thought: str | None) -> Kind | None:
    """Return what has happened, if something has."""
    if feelings.PUT_OFF.search(text):
        return Kind.PUT_OFF
    if feelings.is_nervous(text):
        return Kind.NERVOUS
    if news.is_own_choice(text):
        return Kind.DECLINED
    if feelings.LOST_JOB.search(text):
        return Kind.LOST_JOB
    if good_news.finds_offer(text, None):
        return Kind.OFFER
    if thought is None and not feelings.is_sore(text) and good_news.finds_invitation(text, None):
        return Kind.INTERVIEW
    if thought is None and good_news.finds_feedback(text):
        return Kind.GOT_FEEDBACK
    if news.is_private(text):
        return Kind.PRIVATE_NO
    if news.is_anothers(text) or feelings.ANOTHER_LOST_A_JOB.search(text):
        return Kind.SOMEONE_ELSE
    return Kind.WAITING if news.is_waiting(text) else None


def _to_the_bot(text: str) -> Kind | None:
    """Return what is said to the bot, or asked of it."""
    asked = {
        Kind.STOP_NUDGES: smalltalk.STOP_NUDGES,
        Kind.ADD_NUDGE: smalltalk.ADD_NUDGE,
        Kind.DELETE_WORDS: smalltalk.DELETE_WORDS,
        Kind.ONLY_SAYING: smalltalk.ONLY_SAYING,
        Kind.SORRY: smalltalk.SORRY,
        Kind.ANGER: smalltalk.ANGER,
        Kind.HELP: smalltalk.HELP,
        Kind.WHO_MADE_YOU: smalltalk.WHO_MADE_YOU,
        Kind.WHO_READS: smalltalk.WHO_READS,
        Kind.ARE_YOU_A_BOT: smalltalk.ARE_YOU_A_BOT,
        Kind.HOW_ARE_YOU: smalltalk.HOW_ARE_YOU,
    }
    return _first(asked.items(), text)


def _said(text: str) -> Kind:
    whole = {Kind.BRIEF: smalltalk.BRIEF, Kind.HELLO: smalltalk.HELLO, Kind.GOODBYE: smalltalk.GOODBYE}
    for kind, pattern in whole.items():
        if len(text) <= SMALL_TALK and pattern.fullmatch(text):
            return kind
    if len(text.split()) <= 12 and smalltalk.THANKS.search(text):
        return Kind.THANKS
    if feelings.is_sore(text):
        return Kind.FEELING
    if good_news.finds_good_day(text):
        return Kind.GOOD_DAY
    return Kind.FACT if smalltalk.FACT.search(text) else Kind.UNCLEAR


def _first(kinds: Iterable[tuple[Kind, re.Pattern[str]]], text: str) -> Kind | None:
    return next((kind for kind, pattern in kinds if pattern.search(text)), None)


def _of_signs(text: str) -> Kind:
    said = feelings.face(text)
    if said is not None:
        return _FACES[said]
    # Digits are no words either, but somebody meant something by an emoji.
    return Kind.UNCLEAR if any(ord(c) > 0x2190 for c in text) else Kind.WORDLESS
