"""The brake: how much one member can ask for in a row, so that nobody's haste slows the others down."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

TOO_FAST = (
    "That was a lot at once, more than I can follow. Nothing of the last one was saved. Wait a few seconds, then go on."
)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a member may do at once, and how soon they may do as much again."""

    at_once: int
    a_second: float

    @property
    def seconds(self) -> float:
        """How long it takes until all of it is there again."""
        return self.at_once / self.a_second


#: Commands, presses, forms and messages. Who goes through a list as fast as it can be read presses twice a second, for
#: some twenty pages.
STEPS = Allowance(at_once=20, a_second=1)
#: What is offered while an option is typed: Discord asks at each pause between two letters.
LETTERS = Allowance(at_once=40, a_second=4)

#: Members of whom it is remembered; a member is forgotten as soon as their allowance is whole again.
MOST = 20_000


@dataclass(slots=True)
class _Lately:
    """What is remembered of a member."""

    #: when all of their allowance is there again
    whole_at: float
    #: whether they had to wait since, and were told
    told: bool = False


class Brake:
    """Counts what each member did lately, in memory alone."""

    def __init__(self, allowance: Allowance, seconds: Callable[[], float]) -> None:
        """`seconds` always run on, as the bot's clock may not: this is about hands, not about days."""
        self._allowance = allowance
        self._seconds = seconds
        #: who did something last stands last
        self._lately: OrderedDict[int, _Lately] = OrderedDict()

    def __len__(self) -> int:
        return len(self._lately)

    def lets(self, user_id: int) -> bool:
        """Count one thing that a member does; False, and not counted, if it is too much."""
        now = self._seconds()
        self._forget(now)
        lately = self._of(user_id, now) or _Lately(now)
        after = lately.whole_at + 1 / self._allowance.a_second
        if after - now > self._allowance.seconds + 1e-6:
            return False
        lately.whole_at = after
        self._lately[user_id] = lately
        self._lately.move_to_end(user_id)
        return True

    def slows(self, user_id: int) -> bool:
        """Whether a member did too much lately, and was told."""
        lately = self._of(user_id, self._seconds())
        return lately is not None and lately.told

    def tells(self, user_id: int) -> bool:
        """Whether a member is still to be told that it was too much: once, until they may do all of it again."""
        lately = self._of(user_id, self._seconds())
        if lately is None or lately.told:
            return False
        lately.told = True
        return True

    def _of(self, user_id: int, now: float) -> _Lately | None:
        lately = self._lately.get(user_id)
        return lately if lately is not None and lately.whole_at > now else None

    def _forget(self, now: float) -> None:
        while self._lately:
            user_id, lately = next(iter(self._lately.items()))
            if lately.whole_at > now and len(self._lately) < MOST:
                return
            del self._lately[user_id]
