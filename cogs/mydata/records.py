"""Which classes the stores export, found by reflection, so that a new store can't be forgotten."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from bot.services import Services


@cache
def stores() -> dict[str, type[Any]]:
    """Return the class of each of the services that has something of a member's to export, by its name."""
    return {name: kind for name, kind in get_type_hints(Services).items() if hasattr(kind, "export")}


@cache
def records() -> dict[str, type[Any]]:
    """Return the classes of the rows that they export, by their names."""
    return {record.__name__: record for store in stores().values() for record in _exported(store)}


def _exported(store: type[Any]) -> Iterator[type[Any]]:
    [listed] = get_args(get_type_hints(store.export)["return"])
    if isinstance(listed, TypeVar):
        # A store of a member's own rows says of which when it inherits.
        [listed] = [get_args(base)[0] for base in store.__orig_bases__]
    yield from get_args(listed) or [listed]
