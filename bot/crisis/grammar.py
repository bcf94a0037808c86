"""A small notation for phrases, and the rules made of it: which words, in which order, with what between them.

A template is a row of elements, each one word or more:

    kill|killing      one of these words              NAME     a named fragment, itself templates parted by " | "
    word?  NAME?      may be missing                  NAME*    any number of times up to five
    ..                up to four words that name no other person, deny nothing and cross no comma
    ...               up to eight words of any kind
    THEIRS            up to four words that don't bring the writer in
    ^                 a clause begins here            $        a clause ends here, or only a closing word follows
    !NAME  !word      this does not follow            #        a number

Texts are clauses of plain lower-case words, each with a space before it, so that elements can be put side by side.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

#: So frequent that a rule is not looked for because of them.
_COMMON_WORDS = """
i me my am is are be was been to the a an and of in on for with at it that this not no do have had has will would can
could just so if or from all they he she you we but what when how up out off as by more anymore , ~ want job feel think
get got going go need about like should might never
"""
_COMMON = frozenset(_COMMON_WORDS.split())

_GAP_ENDS = (
    "not|never|no|nobody|none|without|he|she|they|we|you|who|whom|him|her|them|someone|somebody|people|anyone|~|,"
    "|everyone|character|characters|users|clients|callers"
)
_GAP = rf"(?: (?!(?:{_GAP_ENDS})(?: |$))[^ ]+){{0,4}}"
_START = r"(?:^|(?<= ,)|(?<= and)|(?<= but)|(?<= so)|(?<= because)|(?<= then)|(?<= that)|(?<= or)|(?<= lol))"
_CLOSING = (
    "anymore|tonight|today|now|again|already|soon|tomorrow|please|forever|and|or|but|because|so|lol|either|ever|right"
    "|honestly|sometimes|rn|tbh|if|though|instead|somehow|then|as|every|all|most|this|since|too|completely|like|before"
    "|after|is|until|for_good|i|even|really|just|altogether|entirely|lately|always|anyway|anyways|yet|while|than|sorry"
)
_END = r"(?=$| ,| ~| (?:" + _CLOSING.replace("_", " ") + r")(?: |$))"

#: The rest of what is said in one breath.
_REST = r"(?: (?!(?:and|but|so|because|now|,)(?: |$))[^ ]+)*"

_FAR = r"(?: (?!~)[^ ]+){0,8}?"

#: Up to four words that don't bring the writer in.
_THEIRS = r"(?: (?!(?:i|me|my|myself|~|,)(?: |$))[^ ]+){0,4}"

_MARKS = {"..": _GAP, "...": _FAR, "THEIRS": _THEIRS, "^": _START, "$": _END, "#": r"(?: \d+)", "REST": _REST}


class Rule:
    """A template, and the words without one of which it cannot be there."""

    def __init__(self, kind: str, template: str, needs: frozenset[str], written: Callable[[str], str]) -> None:
        self.kind = kind
        self.template = template
        self.needs = needs
        self._written = written

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The template as it is looked for, compiled when it is for the first time."""
        return re.compile(self._written(self.template) + r"(?= |$)")


class Grammar:
    """Templates written with the same named fragments."""

    def __init__(self, fragments: str) -> None:
        """Take fragments written as "NAME = template | template", each on a line of its own."""
        lines = (line.partition(" = ") for line in _lines(fragments))
        self._fragments = {name: template for name, _, template in lines}
        self._written: dict[str, str] = {}
        self._needed: dict[str, frozenset[str]] = {}

    @property
    def words(self) -> set[str]:
        """The words of the fragments."""
        return {word for template in self._fragments.values() for word in words_of(template)}

    def rules(self, kind: str, templates: str) -> list[Rule]:
        return [self._rule(kind, line) for line in _lines(templates)]

    def _rule(self, kind: str, template: str) -> Rule:
        needs = self._needs(template)
        if not needs:
            raise ValueError(f"needs no word: {template}")
        return Rule(kind, template, needs, self._sequence)

    def _sequence(self, template: str) -> str:
        return "".join(self._element(element) for element in template.split())

    def _element(self, element: str) -> str:
        if element in _MARKS:
            return _MARKS[element]
        if element[0] == "!":
            return f"(?!{self._words(element[1:])}(?: |$))"
        name = element.rstrip("?*")
        times = {"?": "?", "*": "{0,5}"}.get(element[-1], "")
        return self._words(name) + times

    def _words(self, name: str) -> str:
        if name not in self._written:
            parts = name.split("|")
            plain = [part.replace("_", " ") for part in parts if not _is_named(part)]
            named = [_MARKS.get(part) or self._fragment(part) for part in parts if _is_named(part)]
            words = [f" (?:{'|'.join(plain)})" if len(plain) > 1 else f" {plain[0]}"] if plain else []
            self._written[name] = f"(?:{'|'.join(words + named)})"
        return self._written[name]

    def _fragment(self, name: str) -> str:
        return "|".join(self._sequence(choice) for choice in _choices(self._fragments[name]))

    def _needs(self, template: str) -> frozenset[str]:
        """Return words one of which any text has that fits the template: those of its rarest element."""
        required = [
            e for e in template.split() if e[0] != "!" and e[-1] not in "?*" and not _MARKS.keys() & {*e.split("|")}
        ]
        needs = [words for element in required if (words := self._needs_of(element))]
        return min(needs, key=_frequency, default=frozenset[str]())

    def _needs_of(self, name: str) -> frozenset[str]:
        """Return the words of an element, one from each of its choices; none if a choice needs no word."""
        if name not in self._needed:
            found = set[str]()
            for part in name.split("|"):
                if not _is_named(part):
                    found.add(min(part.split("_"), key=lambda word: word in _COMMON))
                    continue
                choices = [self._needs(choice) for choice in _choices(self._fragments[part])]
                if not all(choices):
                    found.clear()
                    break
                found.update(*choices)
            self._needed[name] = frozenset(found)
        return self._needed[name]


class RuleBook:
    """Rules, found by the words of a clause."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._by_word: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for word in rule.needs:
                self._by_word.setdefault(word, []).append(number)

    def possible(self, words: Iterable[str]) -> list[Rule]:
        """Return the rules that a clause of these words could fit, in the order in which they were written."""
        return [self.rules[n] for n in sorted({n for word in words for n in self._by_word.get(word, ())})]


def words_of(template: str) -> list[str]:
    return re.findall("[a-z]{2,}", template)


def _lines(text: str) -> list[str]:
    """Return the lines of `text`; one that is indented goes on with the one before, or with its last word at a bar."""
    joined = re.sub(r"\n\s+", " ", re.sub(r"\n\s+\|(?=\S)", "|", text.strip()))
    return [line for line in joined.splitlines() if line]


def _is_named(part: str) -> bool:
    return part in _MARKS or part.isupper()


def _choices(fragment: str) -> list[str]:
    return [choice.strip() for choice in fragment.split(" | ")]


def _frequency(words: frozenset[str]) -> tuple[int, int]:
    return len(words & _COMMON), len(words)
