"""What can be kept of a member, kind by kind, as data/mydata/ describes it."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry

Name = Annotated[str, Field(pattern=r"^[a-z][a-z_]{1,23}$")]
Said = Annotated[str, Field(min_length=4, max_length=140)]


class DataKind(Entry):
    """One kind of row."""

    #: names its file in an export
    id: Name
    table: Name
    #: the class that its store exports
    record: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z]+$")]
    #: what follows a number; None: it is told in other words
    one: Annotated[str, Field(max_length=60)] | None = None
    many: Annotated[str, Field(max_length=60)] | None = None
    about: Said
    fields: dict[str, Said]
    #: those that are ids of entries of data/
    looked_up: tuple[str, ...] = ()
    #: those that stand in the text to read, in this order, each with what stands before it
    told: dict[str, Annotated[str, Field(max_length=40)]] = Field(default_factory=dict[str, str])

    def counted(self, number: int) -> str | None:
        """Say how many there are."""
        return f"{number:,} {self.one if number == 1 else self.many}" if self.one else None


class DataKinds(Entry):
    #: by name, what a field is that several kinds have
    common: dict[str, Said]
    kinds: tuple[DataKind, ...]

    @model_validator(mode="after")
    def _each_once(self) -> "DataKinds":
        for name in ("id", "table", "record"):
            if len({getattr(kind, name) for kind in self.kinds}) < len(self.kinds):
                raise ValueError(f"two kinds have the same {name}")
        if any((kind.one is None) != (kind.many is None) for kind in self.kinds):
            raise ValueError("one and many belong together")
        return self

    def describe(self, kind: DataKind, field: str) -> str:
        """Say what this field of the kind is; raises KeyError if nobody has."""
        return kind.fields.get(field) or self.common[field]

    def of_record(self, record: str) -> DataKind:
        """Return the kind of this class; raises KeyError if there is none."""
        for kind in self.kinds:
            if kind.record == record:
                return kind
        raise KeyError(record)


KINDS = ContentFile("mydata/kinds.yaml", DataKinds)
