"""What an export's README and docs/export.md say."""

from dataclasses import fields
from pathlib import Path

from cogs.mydata.content import KINDS
from cogs.mydata.describing import FIRST, READING, page, readme
from cogs.mydata.records import records
from tests import reading

ROOT = Path(__file__).parents[2]


def test_the_page_says_what_an_export_holds() -> None:
    written = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    assert written == page(KINDS.load()), "run `make docs`"


def test_the_readme_names_each_file_and_each_field() -> None:
    kinds = KINDS.load()
    text = readme(kinds, {kind.id: 1 for kind in kinds.kinds})
    for kind in kinds.kinds:
        assert f"\n{kind.id}.csv (1 row): {kind.about}\n" in text
        section = text.partition(f"\n{kind.id}\n{'-' * len(kind.id)}\n")[2].partition("\n\n")[0]
        names = [line.split(":")[0].strip() for line in section.splitlines()]
        assert names == [field.name for field in fields(records()[kind.record])]


def test_the_readme_begins_with_what_to_open_and_tells_only_of_what_is_there() -> None:
    text = readme(KINDS.load(), {"entries": 1200, "wins": 0})
    assert tuple(text.splitlines()[:3]) == FIRST
    assert "entries.csv (1,200 rows): What you logged after a no." in text
    assert "wins.csv" not in text
    assert "Nothing is kept of: applications, wins, " in text
    assert text.index("entries.csv") < text.index("onward.json")


def test_it_is_in_plain_words() -> None:
    assert [fault for kind in KINDS.load().kinds for text in (kind.about,) for fault in reading.faults(text)] == []
    assert not [text for text in (*FIRST, *READING) if "!" in text]
