"""What a coded value is in words: a choice as a member saw it, an id as the text in data/ that has it."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, cast, get_args, get_type_hints

from bot.content import ContentFile, Entry
from bot.reflections.values import Checked
from cogs.mydata.content import DataKinds

#: what follows the name of a field whose value stands there in words, too
TEXT = "_text"

#: by which of its fields an entry of data/ is known to a member, the first that it has
_TELLING = ("text", "label", "name", "title", "thought", "say", "do")
#: what a checklist's answers are
_CHECKED = {each.value: each.label for each in Checked}


class Wording:
    def __init__(self, kinds: DataKinds, texts: Mapping[str, str]) -> None:
        """`texts` are those of data/ by their ids, as `texts_by_id` finds them."""
        self.kinds = kinds.kinds
        self._looked_up = {kind.record: kind.looked_up for kind in kinds.kinds}
        self._texts = texts

    def fields(self, record: type[Any]) -> frozenset[str]:
        """Return the fields of a record that stand there in words, too."""
        chosen = {name for name, hint in get_type_hints(record).items() if _is_a_choice(hint)}
        return frozenset({*chosen, *self._looked_up.get(record.__name__, ())})

    def of(self, value: Any) -> str | None:
        """Return the value of such a field in words, of several a line each; None where there are none."""
        if isinstance(value, tuple):
            return "\n".join(filter(None, map(self._part, cast("tuple[Any, ...]", value)))) or None
        return self._part(value)

    def _part(self, value: Any) -> str | None:
        match value:
            case (str() as question, str() as answer):
                return f"{self._texts.get(question, question)}\n{_CHECKED.get(answer, answer)}\n"
            case Enum():
                return getattr(value, "label", None)
            case _:
                return self._texts.get(value)


def texts_by_id() -> dict[str, str]:
    """Return what stands in data/ today, by its id."""
    whole = [file.load() for file in ContentFile.declared.values() if not file.faults()]
    return {id_: text for content in whole for id_, text in _told(content) if "{" not in text}


def _told(content: Any) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each entry within."""
    if isinstance(content, Entry):
        id_, found = getattr(content, "id", None), [getattr(content, name, None) for name in _TELLING]
        texts = [each for each in found if isinstance(each, str)]
        if isinstance(id_, str) and texts:
            yield id_, texts[0]
        content = [getattr(content, name) for name in type(content).model_fields]
    if isinstance(content, Mapping):
        content = list(cast("Mapping[Any, Any]", content).values())
    if isinstance(content, (tuple, list)):
        for part in cast("list[Any]", content):
            yield from _told(part)


def _is_a_choice(hint: Any) -> bool:
    """Whether it is something that a member chose by words other than its value's."""
    parts = get_args(hint) or (hint,)
    return any(isinstance(part, type) and issubclass(part, Enum) and hasattr(part, "label") for part in parts)
