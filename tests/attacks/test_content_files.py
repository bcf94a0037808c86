"""Proves: a content file that wants more than to be read is refused in one line, and nothing of it is carried out."""

import os
from pathlib import Path

import pytest

from bot.content import MOST, ContentFile, Entry
from bot.errors import StartError


class Anything(Entry):
    lines: object


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGED = "base: &base {x: 1}\nlines:\n  <<: *base\n"

FILES = {
    "a call": "lines: !!python/object/apply:os.system ['touch {made}']\n",
    "a new object": "lines: !!python/object/new:os.system ['touch {made}']\n",
    "a name": "lines: !!python/name:os.system\n",
    "a module": "lines: !!python/module:subprocess\n",
    "a tuple": "lines: !!python/tuple [1, 2]\n",
    "a tag of nobody's": "lines: !command 'touch {made}'\n",
    "a tag by its full name": "lines: !<tag:yaml.org,2002:python/object/apply:os.mkdir> ['{made}']\n",
    "a tag in hiding": "%TAG !y! tag:yaml.org,2002:python/\n---\nlines: !y!object/apply:os.mkdir ['{made}']\n",
    "a bomb": f"{BOMB}lines: *i\n",
    "a bomb of merges": "a: &a {x: 1}\n"
    + "".join(f"b{n}: &b{n} {{<<: [*a, *a, *a]}}\n" for n in range(30))
    + "lines: 1\n",
    "a part of itself": "lines: &lines [*lines]\n",
    "a merge": MERGED,
    "an alias": "lines: [&one text, *one]\n",
    "a key twice": "lines: [one]\nlines: [two]\n",
    "a key twice below": "lines: [{id: one, id: two}]\n",
    "a list as a key": "? [a, b]\n: c\nlines: 1\n",
    "two documents": "lines: 1\n---\nlines: 2\n",
    "no YAML": "lines: [\n",
    "a NUL": "lines: 'a\0b'\n",
    "a day that no month has": "lines: 2026-02-31\n",
    "deep": f"lines: {'[' * 400_000}{']' * 400_000}\n",
    "wide and deep": f"lines: {'{a: ' * 900}1{'}' * 900}\n",
    "huge": f"lines: '{'a' * MOST}'\n",
    "another file's": "other: 1\n",
    "empty": "",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_it_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    made = tmp_path / "made"
    (tmp_path / "anything.yaml").write_text(text.replace("{made}", str(made)), encoding="utf-8")
    file = ContentFile("anything.yaml", Anything)
    ContentFile.declared.pop(file.path)
    with pytest.raises(StartError) as refused:
        file.load(tmp_path)
    line = str(refused.value)

    assert line.startswith("data/anything.yaml: ")
    assert "\n" not in line
    assert len(line) < 400
    assert os.listdir(tmp_path) == ["anything.yaml"]


def test_bytes_that_are_no_text_are_refused_so_too(tmp_path: Path) -> None:
    (tmp_path / "anything.yaml").write_bytes(b"lines: \xff\xfe\n")
    file = ContentFile("anything.yaml", Anything)
    ContentFile.declared.pop(file.path)
    with pytest.raises(StartError, match=r"data/anything\.yaml: "):
        file.load(tmp_path)
