"""The documents say what is there: commands, settings, make targets, files."""

import re
from pathlib import Path

from discord import app_commands

from bot.settings import Settings
from cogs.mydata.content import KINDS
from tests.conftest import World

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", ROOT / "CHANGELOG.md"]
DOCUMENTS += ROOT.glob("docs/*.md")


async def test_the_readme_lists_every_command_with_its_options(world: World) -> None:
    rows = re.findall(r"^\| `/([a-z ]+)` \| (.*?) \|", README, re.MULTILINE)
    listed = {name: re.findall(r"`(\w+)`", options) for name, options in rows}
    tree = world.bot.tree.walk_commands()
    commands = [command for command in tree if isinstance(command, app_commands.Command)]

    assert listed == {each.qualified_name: [option.display_name for option in each.parameters] for each in commands}


async def test_the_readme_says_where_each_command_works(world: World) -> None:
    rows = dict(re.findall(r"^\| `/([a-z ]+)` \|.*\| (.*?) \|$", README, re.MULTILINE))
    for name, where in rows.items():
        root = world.bot.tree.get_command(name.split()[0])
        assert root is not None
        installs, contexts = root.allowed_installs, root.allowed_contexts
        assert contexts is not None
        assert ("account" in where) == bool(installs and installs.user), name
        assert ("servers" in where) == (not contexts.dm_channel), name


def test_the_privacy_page_names_every_kind_of_thing_that_is_kept_as_an_export_does() -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    table = page.partition("## What is kept, and why")[2].partition("## ")[0]
    named = {name for row in re.findall(r"\| ([^|]*) \|$", table, re.MULTILINE) for name in re.findall("`(.+?)`", row)}
    assert named == {kind.id for kind in KINDS.load().kinds}


def test_the_example_settings_are_the_settings() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE))

    assert named == {name.upper() for name in Settings.model_fields}


def test_make_targets_that_documents_name_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for document in DOCUMENTS:
        named = set(re.findall(r"\bmake ([a-z]+)\b(?=`| test|\n)", document.read_text(encoding="utf-8")))
        assert named <= targets, document


def test_links_and_paths_in_documents_lead_somewhere() -> None:
    for document in DOCUMENTS:
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_lock_files_pin_with_hashes_and_name_no_host() -> None:
    for lock in ROOT.glob("requirements/*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "index-url" not in text
        pinned = re.findall(r"^([a-z0-9.-]+)==", text, re.MULTILINE)
        assert len(pinned) > 10
        assert text.count("--hash=sha256:") >= len(pinned)
