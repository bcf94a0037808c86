"""Every id that a member's row can name has its text."""

from dataclasses import fields
from importlib import import_module
from typing import Any

import pytest

from bot.app import EXTENSIONS
from bot.content import ContentFile
from bot.sealing import SEALED
from cogs.mydata.content import KINDS
from cogs.mydata.records import records
from cogs.mydata.wording import Wording, texts_by_id

#: by kind and field, where the ids that stand there come from
FROM = {
    ("steps", "idea"): ("plan/plan.yaml", "ideas"),
    ("requests", "questions"): ("feedback/questions.yaml", "questions"),
    ("reviews", "questions"): ("reflecting/reviews.yaml", "questions"),
    ("reviews", "answers"): ("reflecting/reviews.yaml", "questions"),
    ("own_words", "habit"): ("cards/habits.yaml", "habits"),
    ("own_words", "angle"): ("reframing/angles.yaml", "angles"),
    ("checkins", "need"): ("checkin/checkin.yaml", "needs"),
    ("prompt_answers", "prompt"): ("posts/prompts.yaml", "prompts"),
    ("entries", "reason"): ("cards/reasons.yaml", "reasons"),
    ("cards", "card_id"): ("cards/encouragements.yaml", "cards"),
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    for extension in EXTENSIONS:
        import_module(extension)
    return texts_by_id()


def test_each_field_that_is_looked_up_finds_all_that_can_stand_there(texts: dict[str, str]) -> None:
    assert {(kind.id, field) for kind in KINDS.load().kinds for field in kind.looked_up} == {*FROM}
    for path, name in FROM.values():
        entries: Any = getattr(ContentFile.declared[path].load(), name)
        assert [entry.id for entry in entries if entry.id not in texts] == [], path
    assert not [text for text in texts.values() if "{" in text]


def test_what_is_told_is_there_and_what_is_sealed_is_told(texts: dict[str, str]) -> None:
    wording = Wording(KINDS.load(), texts)
    for kind in wording.kinds:
        names = {field.name for field in fields(records()[kind.record])}
        assert {*kind.told, *kind.looked_up} <= names, kind.id
        assert {*SEALED.get(kind.table, ())} <= {*kind.told} or kind.id == "changes", kind.id
