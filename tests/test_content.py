"""The files below data/: each has a model and fits it, names articles that exist, and holds enough to choose from."""

import importlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, get_args

import pytest
import yaml

from bot.app import EXTENSIONS
from bot.cards import ENCOURAGEMENTS, HABITS, REASONS, REFRAMES, Slots, Tone
from bot.closing import CLOSINGS
from bot.content import DATA, ContentFile, slots_of
from bot.feedback.questions import QUESTIONS, Reader
from bot.helplines import HELPLINES
from bot.posts.content import ASKING, PROMPTS, TIPS
from bot.rejections import Stage
from bot.routes import REFRAME
from cogs.care.content import CARE
from cogs.care.rules import Moment
from cogs.checkin.content import CHECKIN_TEXTS
from cogs.contacts.content import CONTACTS
from cogs.encouragement.content import FACTS, FIT, NOTES, Outcome
from cogs.feedback.content import DRAFTS, FOLLOW_UPS
from cogs.feedback.flags import TONE
from cogs.feedback.phone_cards import PHONE
from cogs.feedback.route_texts import ROUTES
from cogs.nudges.content import NUDGE_LINES
from cogs.plan.content import PLAN
from cogs.progress.content import PATTERNS
from cogs.prompts.content import ANSWERED
from cogs.reflecting.content import REVIEWS
from cogs.reframing.content import ANGLES, LEAST_ANGLES, LINES
from cogs.rejections.content import ACKNOWLEDGEMENTS, WAIT_ENDINGS
from cogs.wins.content import ACKNOWLEDGEMENTS as WINS
from tests import reading
from tests.texts import read_by_members, sent_to_employers

for extension in EXTENSIONS:
    importlib.import_module(extension)

#: Those of the product itself; tests of the loader declare files of their own.
DECLARED = {
    path: file for path, file in ContentFile.declared.items() if file.model.__module__.split(".")[0] in {"bot", "cogs"}
}
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file())


class _EachKeyOnce(yaml.CSafeLoader):
    """YAML lets a later key replace an earlier one; here that is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = [key for key, count in Counter(keys).items() if count > 1]
        assert not twice, f"{twice} twice{node.start_mark}"
        return super().construct_mapping(node, deep)


def raw(path: str) -> Any:
    return yaml.load((DATA / path).read_text(encoding="utf-8"), Loader=_EachKeyOnce)  # noqa: S506 - a safe loader


def sources_in(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Walk a file's values and yield each list of coverage ids with where it stands."""
    if isinstance(value, dict):
        place = f"{place}: {value.get('id') or value.get('stage') or ''}"
        if "sources" in value:
            yield place, value["sources"]
        value = list(value.values())
    if isinstance(value, list):
        yield from chain.from_iterable(sources_in(each, place) for each in value)


@cache
def sources() -> list[tuple[str, Any]]:
    return [found for path in FILES for found in sources_in(raw(path), path)]


def test_every_file_is_declared_with_a_model_and_every_declared_file_is_there() -> None:
    assert sorted(DECLARED) == FILES


def test_every_file_fits_its_model() -> None:
    faults = [fault for file in DECLARED.values() for fault in file.faults()]

    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_yaml_with_each_key_once_and_says_how_to_add_to_it(path: str) -> None:
    text = (DATA / path).read_text(encoding="utf-8")

    assert path.endswith(".yaml")
    assert isinstance(raw(path), dict)
    assert text.startswith("# ")
    assert "\t" not in text
    assert "\r" not in text
    assert text.endswith("\n")


def test_the_articles_are_named_as_far_as_they_can_be() -> None:
    articles = raw("sources.yaml")["articles"]

    assert list(raw("sources.yaml")) == ["articles"]
    assert [article["id"] for article in articles] == [f"S{number}" for number in range(len(articles))]
    for article in articles:
        assert set(article) == {"id", "title", "publisher", "year", "note"}
        assert all(article[name] is None or article[name].strip() for name in ("title", "publisher"))
        assert article["year"] is None or 1990 <= article["year"] <= 2100
        assert article["note"].strip()


def test_every_source_is_an_id_of_an_article() -> None:
    articles = {article["id"] for article in raw("sources.yaml")["articles"]}
    wrong = [
        f"{place}: {each!r}"
        for place, ids in sources()
        for each in ids
        if not (isinstance(each, str) and (parts := each.partition("-"))[0] in articles and parts[2].isdecimal())
        or not 2 <= len(each.partition("-")[2]) <= 3
    ]
    assert len(sources()) > 100
    assert not wrong, "\n" + "\n".join(wrong)


def test_no_entry_names_a_source_twice() -> None:
    assert not [place for place, ids in sources() if len(set(ids)) < len(ids)]


def test_every_article_is_used() -> None:
    used = {each.partition("-")[0] for _, ids in sources() for each in ids}

    assert used == {article["id"] for article in raw("sources.yaml")["articles"]}


def test_there_is_enough_to_choose_from() -> None:
    assert len(REFRAMES.load().cards) >= 30
    assert len(ENCOURAGEMENTS.load().cards) >= 30
    assert len(QUESTIONS.load().questions) >= 20
    assert len(FOLLOW_UPS.load().mails) >= 12
    assert len(PLAN.load().ideas) >= 60
    assert len(PLAN.load().drills) >= 12
    assert len(CLOSINGS.load().closings) >= 10
    assert len(WAIT_ENDINGS.load().endings) >= 5
    assert len(REASONS.load().reasons) >= 30
    assert LEAST_ANGLES >= 6  # three, and three others
    assert sum(card.audience == "anyone" for card in ENCOURAGEMENTS.load().cards) >= 30


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_has_words_of_its_own(stage: Stage) -> None:
    assert len(ACKNOWLEDGEMENTS.load().fitting(stage, None)) >= 4
    assert sum(words.stage is stage for words in ROUTES.load().stages) == 1
    assert sum(draft.stage is stage for draft in DRAFTS.load().drafts) == len(Reader)
    assert any(stage in card.stages for card in REFRAMES.load().cards)
    assert any(stage in question.stages for question in QUESTIONS.load().questions)


def test_every_reframe_names_a_habit_and_every_habit_has_two() -> None:
    habits = Counter(card.habit for card in REFRAMES.load().cards)

    assert set(habits) == set(HABITS.load().by_id())
    assert not [habit for habit, number in habits.items() if number < 2]


@pytest.mark.parametrize(
    ("prefix", "ids"),
    [
        ("rf-", [card.id for card in REFRAMES.load().cards]),
        ("en-", [card.id for card in ENCOURAGEMENTS.load().cards]),
        ("ack-", [each.id for each in ACKNOWLEDGEMENTS.load().acknowledgements]),
        ("win-", [each.id for each in WINS.load().acknowledgements]),
        ("pat-", [note.id for note in PATTERNS.load().notes]),
        ("wait-", [ending.id for ending in WAIT_ENDINGS.load().endings]),
        ("close-", [closing.id for closing in CLOSINGS.load().closings]),
        ("ang-", [angle.id for angle in ANGLES.load().angles]),
        ("first-", [each.id for each in LINES.load().first_words]),
        ("comfort-", [each.id for each in LINES.load().comforts]),
        ("true-", [each.id for each in LINES.load().true_words]),
        ("done-", [each.id for each in LINES.load().finished]),
        ("plan-", [each.id for each in LINES.load().planned]),
        ("taken-", [each.id for each in LINES.load().taken]),
        ("rs-", [reason.id for reason in REASONS.load().reasons]),
        ("fact-", [fact.id for fact in FACTS.load().facts]),
        ("fit-", [verdict.id for verdict in FIT.load().verdicts]),
        ("np-", [each.id for each in NOTES.load().prompts]),
        ("nr-", [each.id for each in NOTES.load().replays]),
        ("q-", [question.id for question in QUESTIONS.load().questions]),
        ("dr-", [draft.id for draft in DRAFTS.load().drafts]),
        ("dr-o-", [draft.id for draft in DRAFTS.load().drafts if draft.reader is Reader.OTHERS]),
        ("dr-a-", [draft.id for draft in DRAFTS.load().drafts if draft.reader is Reader.AGENCY]),
        ("ex-", [example.id for example in DRAFTS.load().examples]),
        ("fu-", [mail.id for mail in FOLLOW_UPS.load().mails]),
        ("asked-", [each.id for each in FOLLOW_UPS.load().asked]),
        ("shut-", [each.id for each in FOLLOW_UPS.load().closed]),
        ("rep-s-", [each.id for each in FOLLOW_UPS.load().replies.specific]),
        ("rep-g-", [each.id for each in FOLLOW_UPS.load().replies.generic]),
        ("rep-n-", [each.id for each in FOLLOW_UPS.load().replies.none]),
        ("ph-", [step.id for card in PHONE.load().cards for step in card.steps]),
        ("tone-", [each.id for each in TONE.load().clean]),
        *((f"care-{each}-", [text.id for text in CARE.load().texts if text.moment == each]) for each in Moment),
        ("ct-c-", [note.id for note in CONTACTS.load().notes if note.kind == "connect"]),
        ("ct-h-", [note.id for note in CONTACTS.load().notes if note.kind == "hello"]),
        ("ct-k-", [each.id for each in CONTACTS.load().kept]),
        ("ct-d-", [each.id for each in CONTACTS.load().hello]),
        ("ct-g-", [each.id for each in CONTACTS.load().greeted]),
        ("tip-", [tip.id for tip in TIPS.load().tips]),
        ("ask-", [prompt.id for prompt in PROMPTS.load().prompts]),
        ("asking-", [each.id for each in ASKING.load().openings]),
        ("answered-", [each.id for each in ANSWERED.load().answered]),
        ("nd-s-", [each.id for each in NUDGE_LINES.load().step]),
        ("nd-w-", [each.id for each in NUDGE_LINES.load().week]),
        ("nd-q-", [each.id for each in NUDGE_LINES.load().quiet]),
        ("nd-n-", [each.id for each in NUDGE_LINES.load().noes]),
        ("ci-o-", [each.id for each in CHECKIN_TEXTS.load().openings]),
        ("ci-l-", [each.id for each in CHECKIN_TEXTS.load().acknowledgements.low]),
        ("ci-m-", [each.id for each in CHECKIN_TEXTS.load().acknowledgements.middle]),
        ("ci-h-", [each.id for each in CHECKIN_TEXTS.load().acknowledgements.high]),
        ("ci-u-", [each.id for each in CHECKIN_TEXTS.load().acknowledgements.unsaid]),
        ("ci-n-", [each.id for need in CHECKIN_TEXTS.load().needs for each in need.lines]),
        ("ci-e-", [each.id for each in CHECKIN_TEXTS.load().questions.energy]),
        ("ci-w-", [each.id for each in CHECKIN_TEXTS.load().questions.word]),
        ("ci-d-", [each.id for each in CHECKIN_TEXTS.load().questions.need]),
        ("ci-s-", [each.id for each in CHECKIN_TEXTS.load().long_low]),
        ("ci-x-", [each.id for each in CHECKIN_TEXTS.load().not_today]),
        ("re-", [question.id for question in REVIEWS.load().questions]),
        ("ro-", [each.id for review in REVIEWS.load().reviews for each in review.opening]),
        ("rc-", [each.id for review in REVIEWS.load().reviews for each in review.closing]),
        ("st-", [idea.id for idea in PLAN.load().ideas]),
        ("dl-", [drill.id for drill in PLAN.load().drills]),
        ("ap-", [approach.id for approach in PLAN.load().approaches]),
        ("if-", [example.id for example in PLAN.load().examples]),
        ("pl-e-", [each.id for each in PLAN.load().lines.empty]),
        ("pl-d-", [each.id for each in PLAN.load().lines.done]),
        ("pl-x-", [each.id for each in PLAN.load().lines.dropped]),
        ("pl-s-", [each.id for each in PLAN.load().lines.snoozed]),
        ("pl-i-", [each.id for each in PLAN.load().lines.if_then]),
        ("pl-r-", [each.id for each in PLAN.load().lines.replayed]),
    ],
)
def test_ids_say_their_kind_are_unique_and_fit_a_button(prefix: str, ids: list[str]) -> None:
    assert not [each for each in ids if not each.startswith(prefix)]
    assert len(set(ids)) == len(ids)
    assert all(len(str(REFRAME.button(10**18 - 1, each).custom_id)) <= 100 for each in ids)


@pytest.mark.parametrize("card", REFRAMES.load().cards, ids=lambda card: card.id)
def test_a_reframe_reads_well_with_every_filling(card: Any) -> None:
    for stage in card.stages or (None, *Stage):
        for role, company in reading.NAMES:
            filled = Slots(stage, company, role).fill(card.balance)
            assert not reading.faults(filled), (stage, filled)


@pytest.mark.parametrize("angle", ANGLES.load().angles, ids=lambda angle: angle.id)
def test_an_angle_reads_well_with_every_filling(angle: Any) -> None:
    for stage in angle.stages or (None, *Stage):
        for role, company in reading.NAMES:
            filled = Slots(stage, company, role).fill(angle.say)
            assert not reading.faults(filled), (stage, filled)


def test_only_angles_for_an_entry_speak_of_one() -> None:
    """A thought may be about anything; what names a role or an employer needs an entry."""
    assert not [angle.id for angle in ANGLES.load().angles if slots_of(angle.say) and not angle.stages]


def test_the_titles_of_a_habits_angles_differ() -> None:
    angles = ANGLES.load().angles
    titles = Counter((angle.habit, angle.title) for angle in angles)

    assert not [each for each, number in titles.items() if number > 1]


@pytest.mark.parametrize("tone", get_args(Tone))
def test_every_tone_has_enough_to_draw_from(tone: Tone) -> None:
    assert sum(card.tone == tone for card in ENCOURAGEMENTS.load().cards) >= 20
    assert any(card.tone == tone for card in REFRAMES.load().cards)


def test_a_habit_fits_the_list_with_its_example() -> None:
    for habit in HABITS.load().habits:
        assert len(f"{habit.name}: {habit.in_short}") <= 100, habit.id
        assert len(f"“{habit.example}”") <= 100, habit.id


def test_every_number_says_where_it_comes_from_and_how_far_to_trust_it() -> None:
    for fact in FACTS.load().facts:
        assert fact.source.strip(), fact.id
        assert fact.caveat.strip(), fact.id
        assert fact.confidence != "high" or (fact.year and fact.url), fact.id


def test_only_a_poor_fit_reads_that_it_may_have_been_one() -> None:
    outcomes = Counter(verdict.outcome for verdict in FIT.load().verdicts)

    assert min(outcomes[outcome] for outcome in get_args(Outcome)) >= 4


def test_no_two_entries_say_the_same() -> None:
    said = Counter(
        " ".join(re.findall(r"\w+", text.casefold())) for _, text in (*read_by_members(), *sent_to_employers())
    )

    assert said.total() > 2000
    assert not [text for text, number in said.items() if number > 1]


def test_every_country_fits_the_list_that_discord_shows() -> None:
    countries = HELPLINES.load().countries

    assert len({country.name for country in countries}) == len(countries) >= 15
    assert all(len(country.name) <= 100 and country.emergency for country in countries)
