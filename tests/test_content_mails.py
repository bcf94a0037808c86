"""What members may send: thanks before a question, nothing to be ashamed of later, and whole with any name in it."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import textstat

from bot.feedback.questions import QUESTIONS, Questions, Reader
from bot.rejections import Stage, the_role
from cogs.contacts.content import CONTACTS
from cogs.feedback.content import DRAFTS, FOLLOW_UPS, OCCURS, FollowUps, MailKind
from cogs.feedback.flags import TONE
from tests import reading
from tests.test_content_readability import LEAST_WORDS
from tests.test_content_wording import found
from tests.texts import sent_to_employers

#: What no mail says, whoever sends it.
UNSENT = re.compile(
    r"\b(?:"
    + r"|".join(
        (
            # an argument, or a second try
            r"reconsider\w*|think (?:it over )?again|change your (?:mind|decision)|unfair\w*|disagree\w*",
            r"(?:give|have|deserve|get) (?:me )?(?:a )?(?:second|another) chance",
            r"wrong (?:decision|choice)|your mistake|should have (?:chosen|picked|hired|taken|invited)",
            # blame, and how long one has waited
            r"disappoint\w*|ignored|you (?:never|failed|forgot|promised|still have not)",
            r"you did not (?:reply|answer|call|write)|(?:have|has) been waiting|still waiting",
            # pleading
            r"beg|begging|desperate\w*|any job|last hope|(?:really|badly) need|need (?:this|the|a) (?:job|role)",
            # flattery, and praise of oneself
            r"(?:amazing|wonderful|fantastic|great|leading|impressive|dream) (?:company|team|place|firm|employer)",
            r"admire\w*|honou?r\w*|perfect (?:fit|match|candidate)|best (?:person|candidate)|I am (?:an? )?expert",
            # what nobody can know
            r"promise|guarantee\w*|definitely|for certain",
        )
    )
    + r")\b",
    re.IGNORECASE,
)
#: What nobody has to wish any more, nor has felt: a mail says thanks, asks, and would be kept in mind.
CLAIMED = re.compile(
    r"\b(?:still (?:like|interested|keen|want\w*|hope)|interest(?:ed)? (?:is|in)|I was (?:glad|happy|sorry|sad)"
    r"|look(?:ing)? forward|would love|excited|delighted|(?:like|hope|want) to work (?:with|for))\b",
    re.IGNORECASE,
)
#: What is the employer's doing: of that, a mail to an agency says "they" or names them.
EMPLOYERS = re.compile(
    r"\b(?:consider(?:ed|ing) me|chance to apply|time (?:that )?you gave|your (?:team|decision|choice|advert|company)"
    r"|you (?:chose|decided|noticed|saw|would have liked)|interview with you)\b",
    re.IGNORECASE,
)
#: What is only true, or only worth asking, after a decision on the member.
DECIDED = re.compile(r"\b(?:consider(?:ed|ing) me|outcome|better|stronger|improve|how it ended)\b", re.IGNORECASE)
ON_FILE = re.compile(r"\b(?:on file|keep my|kept my|at hand|on your list)\b")
THANKS = re.compile(r"\b(?:thank\w*|grateful|glad of|appreciate\w*)\b", re.IGNORECASE)
MARKS = re.compile(r"[*_`~|<>\[\]#@\\]|://|^-")
SLOT = re.compile(r"\{\w+\}")
NAME = re.compile(r"\[(?:your )?name\]")

#: what stands for an employer whose name isn't known, by who reads the mail
UNNAMED = {Reader.TOLD: "your team", Reader.OTHERS: "your team", Reader.AGENCY: "the employer"}
#: the grade of a text that is for an office; what members read themselves is easier
HARDEST = 9.5

MAILS = FOLLOW_UPS.load().mails
NOTES = CONTACTS.load().notes


def fillings(reader: Reader) -> Iterator[dict[str, str]]:
    """Yield what the slots of a mail can hold."""
    for role, company in reading.NAMES:
        named = the_role(role, company, otherwise="the role you advertised")
        yield {"the_role": named, "employer": company or UNNAMED[reader]}


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?]) ", text)


@pytest.mark.parametrize("draft", DRAFTS.load().drafts, ids=lambda draft: draft.id)
def test_a_draft_reads_well_with_every_filling(draft: Any) -> None:
    for filling in fillings(draft.reader):
        for part in (draft.subject, draft.opening, draft.ask, draft.close):
            filled = part.format(**filling)
            assert not reading.faults(filled), filled
        assert len(draft.subject.format(**filling)) <= 90, "a subject that a phone shows whole"


def test_a_draft_reads_well_with_every_question_for_every_reader() -> None:
    bank, asked = QUESTIONS.load(), 0
    for draft in DRAFTS.load().drafts:
        frame = runs(" ".join((draft.opening, draft.ask, draft.close)))
        for question in bank.fitting(draft.stage, draft.reader):
            wording = str(question.in_mail_to(draft.reader))
            assert not reading.faults(wording), (draft.id, question.id)
            assert not runs(wording) & frame, f"{draft.id} says what {question.id} asks"
            assert not (ON_FILE.search(draft.close) and "on file" in wording), f"{draft.id} asks {question.id} again"
            asked += 1
    assert asked > 400


def test_an_agency_is_asked_what_they_did_and_nearly_everything() -> None:
    questions = QUESTIONS.load().questions
    worded = [question for question in questions if question.agency]
    assert len(questions) - len(worded) <= 3
    assert not [each.id for each in worded if re.search(r"\byou\w*\b", str(each.agency), re.IGNORECASE)]
    assert not [each.id for each in questions if each.core and (each.aside or not each.agency)]


def runs(text: str) -> set[str]:
    """Return all that stands in a text in a row of five words."""
    words = re.findall(r"[a-z']+", text.lower())
    return {" ".join(words[place : place + 5]) for place in range(len(words) - 4)}


CASES: list[tuple[MailKind, Reader, bool | None]] = [(kind, *case) for kind, cases in OCCURS.items() for case in cases]


@pytest.mark.parametrize(("kind", "reader", "decided"), CASES)
def test_a_later_mail_is_true_for_who_reads_it_and_reads_well(
    kind: MailKind, reader: Reader, decided: bool | None
) -> None:
    mails = FOLLOW_UPS.load().fitting(kind, reader, decided)
    assert len(mails) >= 2
    for mail, filling in product(mails, fillings(reader)):
        for part in (mail.subject, mail.body):
            filled = part.format(**filling)
            assert not reading.faults(filled), filled
            assert not (reader is Reader.AGENCY and EMPLOYERS.search(filled)), filled
            assert not (decided is False and DECIDED.search(filled)), filled


def test_every_later_mail_is_read_by_somebody() -> None:
    texts = FOLLOW_UPS.load()
    assert {mail.id for case in CASES for mail in texts.fitting(*case)} == {mail.id for mail in texts.mails}


def test_a_file_is_refused_that_leaves_somebody_without_a_mail_or_a_question() -> None:
    texts, bank = FOLLOW_UPS.load(), QUESTIONS.load()
    for kind, reader, decided in CASES:
        fitting = texts.fitting(kind, reader, decided)
        left = [mail.model_dump() for mail in texts.mails if mail not in fitting[1:]]
        with pytest.raises(ValueError, match=f"fewer than two mails for {kind}"):
            FollowUps.model_validate({**texts.model_dump(), "mails": left})
    without = [{**question.model_dump(), "core": False} for question in bank.questions]
    with pytest.raises(ValueError, match="fewer than two core questions"):
        Questions.model_validate({"questions": without})
    unasked = [{**question.model_dump(), "agency": None} for question in bank.questions]
    with pytest.raises(ValueError, match="and agency"):
        Questions.model_validate({"questions": unasked})


def test_a_mail_says_nothing_of_wishes_but_thanks_the_ask_and_to_be_kept_in_mind() -> None:
    notes = {note.id for note in NOTES}
    assert not found(CLAIMED, ((place, text) for place, text in sent_to_employers() if place not in notes))


def test_an_agency_is_not_written_to_as_the_employer() -> None:
    drafts = [draft for draft in DRAFTS.load().drafts if draft.reader is Reader.AGENCY]
    texts = [(draft.id, part) for draft in drafts for part in (draft.opening, draft.ask, draft.close)]
    assert not found(EMPLOYERS, [*texts, *((each.id, each.text) for each in DRAFTS.load().examples)])


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.id)
def test_a_note_reads_well_with_every_name(note: Any) -> None:
    for name, own in product(("Sam", "Dr Lee", "the woman at the desk"), ("Robin", "R. Baker")):
        filled = note.text.replace("[name]", name).replace("[your name]", own)
        assert not reading.faults(filled), filled
        assert not MARKS.search(filled), filled


def test_every_mail_thanks_before_it_asks() -> None:
    drafts = DRAFTS.load().drafts
    begun = [*((draft.id, draft.opening) for draft in drafts), *((mail.id, mail.body) for mail in MAILS)]
    assert len(begun) >= 3 * len(Stage) + 12
    assert not [place for place, text in begun if not any(map(THANKS.search, sentences(text)[:2]))]
    assert not [place for place, text in begun if "?" in sentences(text)[0]]


def test_only_who_told_the_outcome_is_thanked_for_it() -> None:
    told = re.compile(r"\b(?:for (?:letting me know|telling me)|that you (?:told me|let me know))\b")
    drafts = [draft for draft in DRAFTS.load().drafts if draft.stage is not Stage.NEVER_HEARD_BACK]
    for draft in DRAFTS.load().drafts:
        thanked = bool(told.search(draft.opening))
        assert thanked is (draft.reader is Reader.TOLD and draft in drafts), draft.id


def test_a_draft_leads_up_to_its_questions_and_asks_to_be_kept_in_mind() -> None:
    kept = re.compile(
        r"\b(?:in mind|on file|at hand|on your list|think of me|thought of me|hear (?:of|from)|let me know)\b"
    )
    drafts = DRAFTS.load().drafts
    assert not [draft.id for draft in drafts if not draft.ask.endswith(":")]
    assert not [draft.id for draft in drafts if not kept.search(draft.close)]
    assert not [draft.id for draft in drafts if "{employer}" in {part[:10] for part in sentences(draft.close)}]


def test_each_later_mail_is_short_and_the_second_to_the_same_person_lets_them_off() -> None:
    chases = [mail for mail in MAILS if mail.kind == "chase"]
    off = re.compile(r"\b(?:no need to|busy|leave it|if it does not|no time)\b", re.IGNORECASE)
    assert not [mail.id for mail in MAILS if not 2 <= len(sentences(mail.body)) <= 5]
    assert not [mail.id for mail in chases if not off.search(mail.body)]
    assert not [mail.id for mail in MAILS if mail.kind == "escalation" and mail.body.count("?") != 1]


def test_no_mail_argues_blames_pleads_or_flatters() -> None:
    assert not found(UNSENT, sent_to_employers())


def test_only_a_note_to_a_contact_leaves_names_to_be_put_in() -> None:
    notes = {note.id for note in NOTES}
    others = ((place, SLOT.sub("", text)) for place, text in sent_to_employers() if place not in notes)
    assert not found(MARKS, others)
    assert not [note.id for note in NOTES if not note.text.startswith("Hello [name], ") or "{" in note.text]
    assert not [note.id for note in NOTES if ("[your name]" in note.text) is not (note.kind == "hello")]
    # Some networks take no more with a request.
    assert not [note.id for note in NOTES if note.kind == "connect" and len(NAME.sub("Alexandra", note.text)) > 200]


def test_no_mail_is_hard_to_read() -> None:
    texts = [(place, SLOT.sub("the job", NAME.sub("Sam", text))) for place, text in sent_to_employers()]
    grades = [(textstat.flesch_kincaid_grade(each), p, each) for p, each in texts if len(each.split()) >= LEAST_WORDS]
    hard = [f"{grade:.1f} {place}: {text}" for grade, place, text in grades if grade > HARDEST]

    assert len(grades) > 150
    assert not hard, "\n" + "\n".join(hard)


def test_what_could_stand_instead_is_one_sentence() -> None:
    assert not [each.flag for each in TONE.load().flags if len(sentences(each.instead)) != 1]


@pytest.mark.parametrize(
    "text",
    [
        "I would ask you to reconsider.",
        "Please give me another chance.",
        "I think this was the wrong decision.",
        "You should have chosen me.",
        "I was disappointed to be ignored.",
        "You never called me back.",
        "I have been waiting for three weeks.",
        "I badly need the money.",
        "I am desperate, any job would do.",
        "It would be an honour to join your wonderful team.",
        "I am a perfect match for it.",
        "I promise that I will learn fast.",
    ],
)
def test_what_no_mail_says_would_be_found(text: str) -> None:
    assert UNSENT.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am not asking you to change anything.",
        "This is not about another chance.",
        "I would be grateful for a short answer.",
        "A plain answer is welcome, even when it is not easy to read.",
        "I need nothing more for now, and thank you.",
        "Thank you for the great care you took.",
        "If you would rather leave it, please do.",
    ],
)
def test_a_sober_mail_passes(text: str) -> None:
    assert not UNSENT.search(text)
