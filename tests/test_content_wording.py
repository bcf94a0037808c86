"""No promise, slogan or order in what a member reads, and no tip before an acknowledgement."""

import re
from collections.abc import Iterable, Iterator

import pytest

from bot.closing import CLOSINGS
from tests import reading
from tests.texts import acknowledgements, endings, last_words, read_by_members, sent_to_employers, with_numbers

#: Cheerful lines make people who think little of themselves feel worse, and nobody can keep these promises.
BANNED = re.compile(
    r"\b(?:"
    + r"|".join(
        (
            # praise by someone who has never met the reader
            r"you(?:'re| are) (?:(?:so|really|truly|simply|such an?|an?) )*(?:amazing|awesome|incredible|wonderful"
            r"|brilliant|fantastic|special|unstoppable|star|winner|warrior|champion|strong|stronger|brave|worthy|enough)",
            r"you(?:'ve| have) got (?:this|what it takes)",
            r"you can do (?:it|this|anything)",
            r"you deserve",
            r"(?:rock ?stars?|superpowers?|ninjas?|hustl\w+|mindset|game.?changers?)",
            # it had to be
            r"happens? for (?:a|some|its) reasons?",
            r"meant to be",
            r"blessings?",
            r"silver linings?",
            r"bright side",
            r"for the best",
            r"(?:dodged|dodge) a bullet",
            r"(?:their|its) loss",
            r"a sign (?:that|from)",
            r"the universe",
            r"fate",
            # what will come
            r"(?:right|perfect) (?:job|role|one|place|opportunity|fit|career)s? (?:is|are|will|exists?|awaits?"
            r"|out there|comes?|coming)",
            r"dream (?:job|role|career)",
            r"(?:one|another|a new) door (?:closes|closed|opens|will)",
            r"(?:good|great|better|bigger) things (?:come|will|are|take|lie|await|ahead)",
            r"something (?:better|good|bigger) (?:is|will|must|lies|awaits)",
            r"best is (?:yet|still)",
            r"(?:will|'ll|going to) (?:all )?(?:be|turn out) (?:just )?(?:fine|ok|okay|all right|alright|well|great)",
            r"(?:will|'ll|going to) (?:all )?work out",
            r"(?:will|'ll|always|only) gets? (?:better|easier)",
            r"you(?:'ll| will| are going to) (?:\w+ly |soon |one day |always )?(?:get|find|land|succeed|win|thrive)",
            r"(?:next|this) (?:one|time|job|application) (?:will|is going to) (?:be|work|go|succeed)",
            r"your (?:time|turn|moment|day) (?:will|is going to|is) com(?:e|ing)",
            r"(?:matter|question) of time",
            r"sooner or later",
            r"around the corner",
            r"closer to (?:a |the |your )?(?:yes|offer|goal)",
            r"(?:every|each) no (?:is|brings|gets|means)",
            r"stepping.stones?",
            r"(?:I|we) (?:can )?promise",
            r"promise you",
            r"guarantee\w*",
            r"(?:definitely|undoubtedly|certainly|no doubt|without (?:a )?doubt|for sure)",
            # orders to feel otherwise
            r"(?:stay|be|remain|think|keep) (?:positive|hopeful|motivated|optimistic)",
            r"positive (?:thinking|thoughts?|attitude|vibes|energy)",
            r"good vibes",
            r"(?:never|don't|do not) (?:ever )?(?:give up|quit|lose hope|stop believing)",
            r"(?:keep your )?(?:chin|head) up",
            r"cheer up",
            r"hang in there",
            r"believe in (?:yourself|you)",
            r"trust (?:the process|yourself)",
            r"just be yourself",
            r"follow your (?:heart|dreams?|passion)",
            r"onwards? and upwards?",
            r"keep calm",
            r"(?:don't|do not|no need to) (?:worry|be sad|be angry|cry|take it personally)",
            r"(?:not|nothing) personal",
            r"(?:get|getting) over it",
            r"(?:just|time to) move on",
            r"(?:toughen|man|suck it) up",
            r"snap out",
            r"good luck",
            r"(?:sky is|sky's) the limit",
            r"no pain,? no gain",
            r"(?:doesn't|does not) kill you",
            r"failure is (?:not|never|only)",
            # somebody has it worse
            r"at least you",
            r"(?:could be|have it|has it|are|is) (?:\w+ )?worse",
            r"be (?:grateful|thankful)",
            r"plenty of (?:other )?fish",
            # a program feels nothing
            r"I (?:know|understand) (?:exactly )?how you feel",
            r"I(?:'m| am) (?:so )?(?:sorry|proud|happy)",
        )
    )
    + r")\b",
    re.IGNORECASE,
)

#: A sentence that begins so tells the reader what to do.
ORDER = re.compile(
    r"(?:^|[.:;] )(?:(?:please|just|maybe|perhaps|now|first|then|next|so),? )?"
    r"(?:try|write|ask|take|make|go|keep|think|remember|focus|look|send|give|let|start|stop|do|don't|be|consider|use|note"
    r"|set|find|read|learn|get|move|put|breathe|relax|forget|never|always|stay|tell|talk|reach|check|practi[cs]e|apply"
    r"|list|choose|pick|plan|rest|imagine|allow|accept|believe|trust|cheer|smile|see|call (?!or\b))\b",
    re.IGNORECASE,
)
TIP = re.compile(
    r"\b(?:you (?:should|could (?!be\b)|must|ought to|need to|have to (?:try|do)|might (?:want|try|like)|may want)"
    r"|why not|how about|have you (?:tried|thought|considered)|it (?:can |may |might |could )?helps? to|if you like"
    r"|one idea|(?:a|my|quick) tip|next step|(?:my|some) advice|I (?:suggest|recommend|advise))\b",
    re.IGNORECASE,
)
#: Other people's sayings stand in quotation marks, so that they can be answered.
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")


def plain(text: str) -> str:
    return text.replace("’", "'").replace("\n", " ")


def found(pattern: re.Pattern[str], texts: Iterable[tuple[str, str]]) -> str:
    """Return what the pattern finds, a line each; an empty text if it finds nothing."""
    hits = ((place, text, pattern.search(plain(text))) for place, text in texts)
    return "".join(f"\n{place}: {hit[0]!r} in {text!r}" for place, text, hit in hits if hit)


def without_quotes() -> Iterator[tuple[str, str]]:
    return ((place, QUOTED.sub("This", plain(text))) for place, text in acknowledgements())


def test_no_text_makes_a_promise_or_repeats_a_slogan() -> None:
    assert not found(BANNED, [*read_by_members(), *with_numbers()])


def test_no_text_shouts_or_counts() -> None:
    assert not found(re.compile(r"[!\d%]|\b[A-Z]{4,}\b"), read_by_members())
    assert not found(re.compile(r"[!\d%]"), sent_to_employers())
    assert not found(re.compile(r"!|\b[A-Z]{5,}\b"), with_numbers())


def test_an_acknowledgement_is_no_question() -> None:
    assert not found(re.compile(r"\?"), without_quotes())


def test_an_acknowledgement_is_no_order_and_no_tip() -> None:
    assert not found(ORDER, without_quotes())
    assert not found(TIP, without_quotes())


def test_a_closing_calls_nobody_back() -> None:
    closings = [(closing.id, closing.text) for closing in CLOSINGS.load().closings]

    assert not found(re.compile(r"\b(?:tomorrow|next time|see you|come back|coming back|until|later on)\b"), closings)


def test_an_ending_asks_for_nothing() -> None:
    assert not found(re.compile(r"\?"), endings())
    assert not found(TIP, endings())
    assert not found(ORDER, last_words())


def test_what_ends_a_review_or_a_step_calls_nobody_back() -> None:
    assert not found(re.compile(r"\b(?:tomorrow|next time|see you|come back|coming back|later on)\b"), last_words())


def test_every_text_reads_well() -> None:
    slots = re.compile(r"\{\w+\}")
    texts = [*read_by_members(), *sent_to_employers(), *with_numbers()]
    faults = [f"{place}: {fault}" for place, text in texts for fault in reading.faults(slots.sub("X", text))]

    assert len(texts) > 500
    assert not faults, "\n" + "\n".join(faults)


def test_no_text_formats_pings_or_links() -> None:
    # but for a command by its name
    harmless = re.compile(r"\{\w+\}|`/[a-z ]+`")
    assert not found(re.compile(r"[*_`~|<>\[\]#@\\]|://|^-"), ((p, harmless.sub("", t)) for p, t in read_by_members()))


@pytest.mark.parametrize(
    "text",
    [
        "You are amazing.",
        "You’re such an incredible person.",
        "You've got this.",
        "Everything happens for a reason.",
        "It happened for a reason, and things happen for a reason.",
        "The right job is coming.",
        "The perfect role is out there.",
        "It was not meant to be.",
        "A blessing in disguise.",
        "When one door closes, another opens.",
        "Good things come to those who wait.",
        "It will all work out.",
        "It'll be fine.",
        "You will find something.",
        "You'll definitely get the next one.",
        "Your time will come.",
        "It is only a matter of time.",
        "Every no brings you closer to a yes.",
        "We promise.",
        "Success is guaranteed.",
        "Stay positive.",
        "Never give up.",
        "Keep your chin up.",
        "Believe in yourself.",
        "Look on the bright side.",
        "At least you have your health.",
        "Others have it worse.",
        "Don't take it personally.",
        "I know how you feel.",
    ],
)
def test_the_list_finds_what_no_card_may_say(text: str) -> None:
    assert BANNED.search(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can promise that it will return.",
        "That is a hard thing to be handed.",
        "It may well be time to change something.",
        "A plan with room for some misses is easier to keep going.",
        "Silence says something about how they deal with replies.",
        "Answers often come later than promised.",
        "You may find there are parts you handle now.",
        "The right size of plan is a small one.",
    ],
)
def test_the_list_lets_sober_sentences_through(text: str) -> None:
    assert not BANNED.search(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "Try again.",
        "That hurts. Write it down.",
        "Please ask someone.",
        "It is hard: don't dwell on it.",
        "Never mind.",
    ],
)
def test_an_order_is_recognised(text: str) -> None:
    assert ORDER.search(text)


@pytest.mark.parametrize(
    "text", ["You should rest.", "Why not ask them.", "It helps to write.", "Here's a tip for you."]
)
def test_a_tip_is_recognised(text: str) -> None:
    assert TIP.search(text)
