"""docs/reliability.md names tests that exist, and no fault without one."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENT = (ROOT / "docs/reliability.md").read_text(encoding="utf-8")
NODES = sorted(set(re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", DOCUMENT)))


def named_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {function.name for function in functions if function.name.startswith("test_")}


@pytest.mark.parametrize("node", NODES)
def test_a_test_that_is_named_exists(node: str) -> None:
    file, _, name = node.partition("::")
    found = named_in(ROOT / file)

    assert found
    assert not name or name in found


def test_each_row_names_a_test_and_a_result() -> None:
    rows = [line.strip("|").split("|") for line in DOCUMENT.splitlines() if line.startswith("| ") and "`tests/" in line]

    assert len(rows) > 50
    assert [row for row in rows if len(row) != 4 or not row[3].strip()] == []


def test_benchmarks_that_are_named_exist() -> None:
    assert all((ROOT / path).exists() for path in re.findall(r"`(benchmarks/\w+\.py)`", DOCUMENT))
