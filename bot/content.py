"""Content: what the bot says, read from data/ once, into frozen models."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.errors import StartError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DATA = Path(__file__).resolve().parent.parent / "data"


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
            # The safe loader makes plain values only: a YAML tag that asks for an object is an error.
            values: Any = yaml.load((root / self.path).read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506
            return self.model.model_validate(values), []
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            return None, [f"data/{self.path}: {' '.join(str(error).split())}"]
        except ValidationError as error:
            places = ((".".join(map(str, fault["loc"])) or "file", fault["msg"]) for fault in error.errors())
            return None, [f"data/{self.path}: {place}: {message}" for place, message in places]


def unique_ids(ids: Iterable[str]) -> None:
    """Raise ValueError naming the first id that stands twice; for the validators of content models."""
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise ValueError(f"the id {each} stands twice")
        seen.add(each)
