"""Who may import what: the table of docs/architecture.md, held against every module's imports."""

import ast
from pathlib import Path

import pytest

from bot.app import EXTENSIONS

ROOT = Path(__file__).parent.parent
DRIVERS = {"aiosql", "aiosqlite", "sqlite3", "sqlalchemy", "alembic", "asyncpg"}

#: by file name: what it must not import, so that it can be read and tested without it
FORBIDDEN = {
    "rules.py": {"discord", "apscheduler", "time", *DRIVERS},
    "store.py": {"discord", "apscheduler"},
    "jobs.py": {"discord", "apscheduler", *DRIVERS},
    "cog.py": DRIVERS,
    "components.py": DRIVERS,
    "messages.py": DRIVERS,
    "delivery.py": DRIVERS,
    "content.py": {"discord", *DRIVERS},
}
#: a module that says of itself that it is pure is held to what rules are held to
PURE = FORBIDDEN["rules.py"]
ASKS_THE_TIME = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
MODULES = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("cogs/**/*.py")])


def imports(path: Path) -> set[str]:
    """Return the dotted names that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ids(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_a_module_imports_only_what_its_place_allows(path: Path) -> None:
    names = imports(path)
    tops = {name.partition(".")[0] for name in names}

    says_pure = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").endswith("Pure.")
    in_a_feature = path.is_relative_to(ROOT / "cogs")
    assert not tops & (PURE if says_pure else FORBIDDEN.get(path.name, DRIVERS if in_a_feature else set()))
    if path.is_relative_to(ROOT / "bot"):
        assert "cogs" not in tops
    else:
        feature = path.relative_to(ROOT / "cogs").parts[0]
        foreign = {name for name in names if name.startswith("cogs.") and name.split(".")[1] != feature}
        assert not foreign


def test_only_one_module_asks_the_machine_for_the_time() -> None:
    asking = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asking |= {ids(path)} if (node.value.id, node.attr) in ASKS_THE_TIME else set()

    assert asking == {"bot/instants.py"}


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert docstring
    assert docstring.splitlines()[0].endswith((".", "!"))


def test_extensions_are_the_folders_of_cogs() -> None:
    folders = {f"cogs.{path.parent.name}" for path in ROOT.glob("cogs/*/__init__.py")}

    assert set(EXTENSIONS) == folders
    assert len(EXTENSIONS) == len(set(EXTENSIONS))
