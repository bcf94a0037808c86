"""The pages that a member reads before anything of theirs is kept, as data/welcome/ holds them."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, slots_of

#: what a phone shows without much scrolling, of the two pages
SHORT = 700

Line = Annotated[str, Field(min_length=20, max_length=200)]


class Part(Entry):
    name: Annotated[str, Field(min_length=3, max_length=60)]
    text: Annotated[str, Field(min_length=5, max_length=500)]


class Page(Entry):
    title: Annotated[str, Field(max_length=80)]
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=10)]

    @property
    def length(self) -> int:
        return sum(len(part.name) + len(part.text) for part in self.parts)


class Notice(Entry):
    #: who said yes to an earlier one is asked anew
    version: Annotated[int, Field(ge=1)]
    #: what comes first where somebody was about to log a no, or to look at a thought
    after_no: Line
    after_thought: Line
    first: Page
    second: Page
    #: who else can read it, where a key is set and where none is
    sealed: Line
    open: Line
    more: Page
    #: how long copies are kept, where they are made regularly and where only before the database is changed as a whole
    copies: Line
    rare_copies: Line

    @model_validator(mode="after")
    def _slots(self) -> "Notice":
        expected = {"first": set[str](), "second": {"who"}, "more": {"copies"}}
        for name, slots in expected.items():
            page: Page = getattr(self, name)
            if {slot for part in page.parts for slot in slots_of(part.text)} != slots:
                raise ValueError(f"{name}: has to have {slots or 'no slots'}, and no others")
        if any(slots_of(each) != {"days"} for each in (self.copies, self.rare_copies)):
            raise ValueError("copies, rare_copies: have to have {days}")
        if long := [name for name in ("first", "second") if getattr(self, name).length > SHORT]:
            raise ValueError(f"longer than {SHORT} characters: {', '.join(long)}")
        return self


NOTICE = ContentFile("welcome/notice.yaml", Notice)
