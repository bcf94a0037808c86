"""Every question and every step of the articles that feedback, reviews and the plan are about stands in their files."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from bot.feedback.questions import QUESTIONS
from cogs.contacts.content import CONTACTS
from cogs.feedback.content import DRAFTS, FOLLOW_UPS
from cogs.feedback.flags import TONE
from cogs.feedback.phone_cards import PHONE
from cogs.feedback.route_texts import ROUTES
from cogs.plan.content import PLAN
from cogs.reflecting.content import REVIEWS
from tests.test_content import sources

#: which elements these are, where the articles' list lies beside the project
LIST = Path(__file__).parents[2] / "shared" / "design" / "coverage.csv"

#: the files that carry what a feature is to say
FILES = {
    "F1": (ROUTES,),
    "F2": (QUESTIONS,),
    "F3": (DRAFTS, FOLLOW_UPS, TONE),
    "F4": (ROUTES, FOLLOW_UPS),
    "F5": (FOLLOW_UPS,),
    "F6": (PHONE,),
    "F7": (FOLLOW_UPS,),
    "F8": (CONTACTS, DRAFTS, FOLLOW_UPS),
    **dict.fromkeys(("E1", "E2", "E3", "E4", "E5"), (REVIEWS,)),
    **dict.fromkeys(("P1", "P2", "P3", "X4"), (PLAN,)),
}

#: the elements of the articles that are a question or a step, each with the features above that it is for
ELEMENTS = {
    "S0-12": "E5",
    "S0-19": "F1",
    "S0-22": "F1 F3",
    "S0-25": "F3",
    "S0-26": "F3 F8",
    "S0-29": "P1",
    "S0-30": "E1",
    "S0-36": "E2",
    "S0-37": "E2",
    "S0-39": "E3",
    "S1-06": "F1 F2",
    "S1-08": "F2",
    "S1-09": "F5",
    "S1-10": "E3",
    "S1-11": "E1",
    "S1-12": "E1",
    "S1-13": "E1",
    "S1-14": "E1",
    "S1-15": "E1",
    "S1-16": "E1 F3",
    "S1-17": "E1",
    "S1-18": "F8",
    "S1-20": "F8",
    "S1-23": "E4",
    "S1-24": "E4",
    "S1-25": "E4 P1",
    "S1-26": "E4 P1",
    "S1-30": "E1",
    "S2-08": "F1",
    "S2-09": "F1",
    "S2-10": "F1",
    "S2-13": "F2",
    "S2-14": "F2",
    "S2-15": "F2",
    "S2-16": "F2",
    "S2-17": "F2",
    "S2-18": "F2",
    "S2-20": "P1",
    "S2-21": "P1",
    "S2-22": "P1",
    "S2-23": "P1 E4",
    "S2-26": "E2",
    "S2-27": "P1",
    "S2-28": "E2",
    "S3-08": "E1 E2",
    "S3-10": "E1",
    "S3-21": "F1",
    "S3-25": "E1 E3",
    "S3-35": "F6",
    "S3-37": "F6",
    "S3-39": "F2",
    "S3-40": "P1 P2",
    "S3-42": "P2",
    "S3-43": "E1 P1",
    "S3-44": "P1",
    "S3-51": "F8",
    "S3-55": "E1 P1",
    "S3-62": "P1",
    "S3-63": "E4 P3",
    "S3-65": "E4 P3",
    "S3-67": "E5",
    "S3-68": "E5",
    "S3-69": "E5",
    "S3-72": "P1 P2",
    "S3-73": "F1",
    "S3-78": "P3",
    "S3-79": "E3",
    "S3-80": "E3",
    "S3-81": "E3",
    "S3-83": "P3",
    "S3-85": "P1",
    "S3-86": "F1",
    "S3-87": "F3",
    "S3-88": "F2 F3",
    "S3-89": "F1 F4",
    "S3-95": "F3 E2",
    "S3-96": "F3",
    "S3-102": "F1",
    "S4-12": "E5 P2",
    "S4-13": "F3",
    "S4-17": "F3",
    "S4-31": "F1",
    "S4-32": "F3",
    "S4-35": "F2",
    "S4-36": "F2",
    "S4-37": "F2",
    "S4-38": "F2",
    "S4-40": "F5 F8",
    "S4-43": "E1",
    "S4-46": "F8",
    "S4-50": "P3",
    "S4-53": "P2 E2",
    "S4-54": "E5",
    "S4-55": "P1 P3",
    "S4-56": "P1",
    "S4-57": "P1",
    "S4-62": "E1",
}


def carried() -> dict[str, set[str]]:
    """Return, for each feature, the elements that an entry of its files names."""
    of_file = defaultdict[str, set[str]](set)
    for place, ids in sources():
        of_file[place.partition(":")[0]].update(ids)
    return {feature: set().union(*(of_file[file.path] for file in files)) for feature, files in FILES.items()}


def test_every_question_and_step_is_carried_for_each_of_its_features() -> None:
    found = carried()
    missing = [
        f"{element} for {feature}"
        for element, features in ELEMENTS.items()
        for feature in features.split()
        if element not in found[feature]
    ]
    assert not missing, "\n" + "\n".join(missing)


@pytest.mark.skipif(not LIST.exists(), reason="the list of the articles' elements is not beside the project")
def test_the_elements_are_those_of_the_list() -> None:
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] in {"question", "step"}]
    features = {row["id"]: " ".join(each for each in row["features"].split() if each in FILES) for row in rows}
    assert {element: each for element, each in features.items() if each} == ELEMENTS
