"""What whoever runs the bot writes: content files and settings. Each is taken, or refused in one line."""

import os
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st
from pydantic import SecretStr

from benchmarks.fuzzing.running import Fuzzed, Target, expect
from benchmarks.fuzzing.signs import SIGNS, any_text, signs, storable, texts
from bot.app import EXTENSIONS
from bot.content import DATA, ContentFile
from bot.errors import StartError
from bot.settings import Settings

#: bytes; what is larger takes too long to read tens of thousands of times, and is cut
LARGE = 12_000
#: entries that are left of a list of a cut file
FEW = 3

#: what no operator would write, or only on purpose
LINES = (
    *(
        "!!python/object/apply:os.system ['true']",
        "- !!python/name:os.system",
        "a: !x 1",
        "? [a]",
        "<<: *none",
        "*none",
    ),
    *("a: &a [*a, *a]", "{" * 300, "[" * 2000, "- " * 500, "key: : value", "\tkey: 1", "---", "...", "%YAML 9.9", "&a"),
    *("id: id", "key: |\n", "''", "2026-13-45", "!!binary '*'", "!!timestamp 1", "!!set {a, b}", "!!float x", ".inf"),
    *("0o9", "1e400", "9" * 5000, "0x" + "f" * 3000, "1:" * 40 + "1", "\ufeffa: 1", "\x85"),
)
_junk_text = st.one_of(any_text, signs).map(storable)
_junk = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.floats(), _junk_text, st.dates(), st.binary(max_size=5)),
    *(st.just([]), st.just({}), st.lists(_junk_text, max_size=3)),
    st.dictionaries(_junk_text, _junk_text, max_size=3),
)


def _without_most(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _without_most(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_without_most(each) for each in part[:FEW]]
    return part[:300] if isinstance(part, str) else part


def _text_of(file: ContentFile[Any]) -> str:
    text = (DATA / file.path).read_text(encoding="utf-8")
    if len(text) <= LARGE:
        return text
    few = _without_most(yaml.load(text, Loader=yaml.CSafeLoader))
    return yaml.dump(
        few,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
    )


@st.composite
def _mended(draw: st.DrawFn, text: str) -> str:
    """Draw a file with some of its lines changed, moved, doubled or left out."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1)) if lines else 0
        line = lines[at] if lines else ""
        place = draw(st.integers(0, max(len(line) - 1, 0)))
        changed = {
            "cut": [line[:place] + "\n"],
            "gone": [],
            "twice": [line, line],
            "indented": [" " + line],
            "signs": [line[:place] + draw(st.sampled_from(SIGNS) | any_text) + line[place:]],
            "line": [line, draw(st.sampled_from(LINES)) + "\n"],
            "value": [line.partition(":")[0] + ": " + draw(st.sampled_from(LINES) | signs) + "\n"],
            "end": [line[:place]],
        }
        how = draw(st.sampled_from(sorted(changed)))
        lines[at : at + 1] = changed[how]
        lines = lines[: at + 1] if how == "end" else lines
    return "".join(lines)


@st.composite
def _replaced(draw: st.DrawFn, values: Any) -> str:
    """Draw a file in which one value, key or entry is something else."""

    def changed(part: Any) -> Any:
        inside = list(part) if isinstance(part, dict) else list(range(len(part))) if isinstance(part, list) else []
        if not inside or draw(st.integers(0, 4)) == 0:
            return draw(_junk)
        at = draw(st.sampled_from(inside))
        return (
            {**part, at: changed(part[at])}
            if isinstance(part, dict)
            else [*part[:at], changed(part[at]), *part[at + 1 :]]
        )

    return yaml.dump(changed(values), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


@asynccontextmanager
async def content(folder: Path) -> AsyncGenerator[Fuzzed]:
    for name in EXTENSIONS:
        import_module(name)
    files = [ContentFile.declared[path] for path in sorted(ContentFile.declared)]
    as_text = {file.path: _text_of(file) for file in files}
    values = {path: yaml.load(text, Loader=yaml.CSafeLoader) for path, text in as_text.items()}

    @st.composite
    def file_and_text(draw: st.DrawFn) -> tuple[str, str]:
        path = draw(st.sampled_from(sorted(as_text)))
        match draw(st.integers(0, 9)):
            case 0:
                return path, draw(texts(LINES))
            case 1 | 2 | 3 | 4:
                return path, draw(_replaced(values[path]))
            case _:
                return path, draw(_mended(as_text[path]))

    async def check(tried: tuple[str, str]) -> bool:
        path, text = tried
        written = folder / path
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(text.encode("utf-8", "surrogatepass"))
        file = ContentFile.declared[path]
        # A file of its own, or the one that is declared would know this text from now on.
        fresh = object.__new__(type(file))
        fresh.__dict__ = {**file.__dict__, "_known": {}}
        try:
            fresh.load(folder)
        except StartError as error:
            _in_one_line(error)
            expect(fresh.faults(folder), "what is refused has faults")
            return False
        expect(not fresh.faults(folder), "what is taken has none")
        return True

    yield Fuzzed(file_and_text(), check)


#: stands in every value that is set, and may stand in no refusal
PRIVATE = "Quetzalcoatlus"
VALUES = (
    "sqlite:///var/a\0b.db",
    *("sqlite:///var/onward.db", "sqlite:////tmp/x.db", "sqlite:///:memory:", "postgres://a:b@c/d", "DEBUG", "verbose"),
    *("true", "off", "2", "15", "60", "61", "-1", "1e3", "0x1", "8765", "65536", "99999999999999999999999"),
    *("https://localhost:8/api/v10", "wss://localhost:8", "ftp://x", "http://", "http://[::1", "//", "ws://ü.example"),
    *("var/backups", "/", "..", "~", "$HOME", "${HOME}", "'quoted'", '"quoted"', "# comment", "a=b", "\\n", "{}", "[]"),
    "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.sesame",
    "A" * 44,
    "c2V2ZW50ZWVuLi4uLi4uLi4uLi4uLi4uLi4uLi4uLi4=",
)


@contextmanager
def environment(values: Mapping[str, str]) -> Generator[None]:
    """Have these in the environment, and nothing else."""
    before = dict(os.environ)
    os.environ.clear()
    try:
        os.environ.update(values)
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@asynccontextmanager
async def settings(folder: Path) -> AsyncGenerator[Fuzzed]:
    names = sorted(name.upper() for name in Settings.model_fields)
    value = st.one_of(st.sampled_from(VALUES), texts(VALUES))
    told = st.builds(lambda text, at: text[:at] + PRIVATE + text[at:], value, st.integers(0, 30))
    path = texts(("sqlite:///var/onward.db", "sqlite:///a\0b.db", "var/backups"))
    chosen = st.builds(
        lambda some, paths: some | paths,
        st.dictionaries(st.sampled_from(names), value | told, max_size=4),
        st.dictionaries(st.sampled_from(["DATABASE_URL", "BACKUP_DIR"]), path, max_size=1),
    )

    async def check(tried: tuple[dict[str, str], dict[str, str], str]) -> bool:
        given, in_file, rest = tried
        env_file = folder / ".env"
        lines = "".join(f"{name}={text}\n" for name, text in in_file.items())
        env_file.write_bytes(f"{lines}{rest}".encode("utf-8", "surrogatepass"))
        with environment({name: _settable(text) for name, text in given.items()}):
            try:
                read = Settings.from_environment(env_file)
            except StartError as error:
                _in_one_line(error)
                expect(PRIVATE not in str(error), "a refusal repeats no value")
                return False
        expect("\0" not in f"{read.database_path}{read.backup_path}", "a path is one that a file can have")
        for name, kind in read:
            expect(not isinstance(kind, SecretStr) or repr(kind).count("*") >= 10, f"{name} is shown to nobody")
        return True

    yield Fuzzed(st.tuples(chosen, chosen, st.just("") | texts(VALUES)), check)


def _settable(text: str) -> str:
    """Return what an environment can hold: no NUL, no lone surrogate but one that stands for a byte."""
    return "".join(sign for sign in text if sign != "\0" and not "\ud800" <= sign <= "\udfff")


def _in_one_line(error: StartError) -> None:
    expect(str(error).strip() and len(str(error).splitlines()) == 1, "a refusal is one line")


TARGETS = (Target("content files", content, 5), Target("settings", settings, 5))
