"""A message made ready to be read: words only, and the commonest slips of the words that matter mended. Pure."""

import re
from collections.abc import Iterable

from cogs.conversation.phrases import words

_DROPPED = re.compile(
    r"```.*?(?:```|\Z)"  # a block of code
    r"|https?://\S+|www\.\S+"
    r"|<(?:a?:\w+:|[@#][!&]?|/[\w ]+:|t:)[\w:-]+>"  # emoji of a server, mentions, times
    r"|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]",
    re.DOTALL,
)
_FORMATTING = re.compile(r"(?m)[*~`|]{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|^\s*>+ ?|^\s*#+ |\\(?=\W)")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " "})

_MATTER = words(
    """
    rejected rejection rejections interview interviews interviewed interviewing interviewer unsuccessful successful
    application applications applied unfortunately recruiter ghosted position positions company useless worthless
    failure hopeless stupid rescinded cancelled candidate turned waiting selected shortlisted assessment
    """
)
#: Words of their own that are one letter away from one above.
_OTHERS = words(
    """
    dejected ejected hosted boasted reject rejects rejecting applies replied supplied interviewers turner burned turns
    wasting baiting selecting elected failures companies cancelling cancels candidates tuned churned accompany
    writing wanting homeless shortlist shortlisting recruiters recruited assessments dejection awaiting canceled compean
    cormany ejection hoisted interviewee interviewees positron positrons resection sexless toured turney wafting wailing
    waiving watling whiting wieting wilting witting
    """
)
_SLIPS = {"sucessful": "successful", "unsucessful": "unsuccessful", "turnd": "turned", "intervju": "interview"}
_WORD = re.compile(r"[A-Za-z]{5,14}")


def words_only(text: str) -> str:
    """Return a message without code, links, mentions and formatting."""
    plain = _FORMATTING.sub("", _DROPPED.sub(" ", text)).translate(_SIGNS)
    return re.sub(r"[^\S\n]+", " ", plain).strip()


class Mended:
    """A text with those words right that matter here and are one letter away from it; `typed` leads back."""

    def __init__(self, typed: str) -> None:
        self._typed = typed
        pieces: list[str] = []
        #: where each character stood, and the end
        self._stood: list[int] = []
        last = 0
        for found in _WORD.finditer(typed):
            right = _mend(found)
            if right != found[0]:
                pieces += typed[last : found.start()], right
                self._stood += [*range(last, found.start()), *[found.start()] * len(right)]
                last = found.end()
        self._stood += range(last, len(typed) + 1)
        self.text = "".join([*pieces, typed[last:]])

    def typed(self, piece: str | None) -> str | None:
        """Return a piece of the text as it was typed: members are never quoted with other words than theirs."""
        at = self.text.find(piece) if piece else -1
        return self._typed[self._stood[at] : self._stood[at + len(piece)]] if piece and at >= 0 else piece


def _mend(found: re.Match[str]) -> str:
    word = found[0].lower()
    if word in _KNOWN:
        return found[0]
    right = _SLIPS.get(word) or next((_NEAR[form] for form in (word, *_without_one(word)) if form in _NEAR), None)
    # A word that is only longer by its ending is another form of it, not a slip.
    return found[0] if right is None or word.startswith(right) or _is_a_name(found) else right


def _is_a_name(found: re.Match[str]) -> bool:
    """Whether it has a capital where no sentence begins."""
    before = found.string[max(0, found.start() - 9) : found.start()].rstrip(" \"'(")
    return found[0].istitle() and bool(before) and before[-1] not in ".!?…\n"


def _without_one(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


_KNOWN = _OTHERS | _MATTER
#: Each word without one of its letters; the longer word is meant where two are as near.
_NEAR = {form: word for word in sorted(_MATTER, key=len) for form in (*_without_one(word), word)}
