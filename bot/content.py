"""Content: what the bot says, read from data/ once, into frozen models."""

from collections import Counter
from pathlib import Path
from string import Formatter
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from bot.errors import StartError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DATA = Path(__file__).resolve().parent.parent / "data"

#: bytes; three times the largest file there is
MOST = 1_000_000
#: parts within parts
DEEPEST = 20


class Entry(BaseModel):
    """Base of every content model: nothing unknown, nothing changed after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Model = TypeVar("Model", bound=Entry)


class ContentFile(Generic[Model]):
    """One file below data/ and the model it must fit."""

    declared: ClassVar[dict[str, "ContentFile[Any]"]] = {}

    def __init__(self, path: str, model: type[Model]) -> None:
        self.path = path
        self.model = model
        #: what was read, by file and when that was last modified: a test suite reads the same ones again and again
        self._known: dict[tuple[Path, int], Model] = {}
        self.declared[path] = self

    def load(self, root: Path = DATA) -> Model:
        """Read and check the file; raises StartError naming the file and its first fault."""
        read, faults = self._read(root)
        if read is None:
            raise StartError(faults[0])
        return read

    def faults(self, root: Path = DATA) -> list[str]:
        """Return what is wrong with the file, a line each."""
        return self._read(root)[1]

    def _read(self, root: Path) -> tuple[Model | None, list[str]]:
        try:
            file = root / self.path
            version = (file, file.stat().st_mtime_ns)
            if version not in self._known:
                self._known = {version: self.model.model_validate(_values(file))}
            return self._known[version], []
        except ValidationError as error:
            places = ((".".join(map(str, fault["loc"])) or "file", fault["msg"]) for fault in error.errors())
            return None, [f"data/{self.path}: {place}: {message}" for place, message in places]
        except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
            return None, [f"data/{self.path}: {' '.join(str(error).split())}"]


class _EachKeyOnce(_LOADER):
    """The safe loader, which makes plain values only: a tag that asks for an object is an error, and here a key that
    stands twice is one, too."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if len(set(keys)) < len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "a key stands twice, or is none", node.start_mark)
        made: Any = super()
        return made.construct_mapping(node, deep)


def _values(file: Path) -> Any:
    if file.stat().st_size > MOST:
        raise ValueError(f"larger than {MOST} bytes")
    text = file.read_text(encoding="utf-8")
    _check_shape(text)
    return yaml.load(text, Loader=_EachKeyOnce)  # noqa: S506 - it is a safe one


def _check_shape(text: str) -> None:
    """Refuse what the loader would take in, and fall over: a few lines of aliases stand for more than memory holds."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        # A tag of plain values is none either: on a value of another kind the loader would fail in ways of its own.
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None) is not None:
            at: Any = event.start_mark
            raise yaml.YAMLError(f"line {at.line + 1}: a tag, an alias, or something more than {DEEPEST} deep")


def slots_of(template: str) -> set[str]:
    """Return the names in braces of a text that `str.format` fills; raises ValueError if one is more than a name."""
    fields = [field for field in Formatter().parse(template) if field[1] is not None]
    if any(form or conversion for _, _, form, conversion in fields):
        raise ValueError("a slot is a name in braces and nothing more")
    return {name for _, name, _, _ in fields if name is not None}


class Identified(Protocol):
    """An entry with an id."""

    @property
    def id(self) -> str: ...


def _unique(entries: tuple[Identified, ...]) -> tuple[Identified, ...]:
    if repeated := [each for each, count in Counter(entry.id for entry in entries).items() if count > 1]:
        raise ValueError(f"these ids stand more than once: {', '.join(repeated)}")
    return entries


#: For a field that is a tuple of entries: no two have the same id.
UniqueIds = AfterValidator(_unique)
