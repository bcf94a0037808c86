"""Proves: a channel sees nothing twice before it saw everything, a retry says the same, and each post fits Discord."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.feedback.questions import QUESTIONS, Question
from bot.posts import PROMPTS, ChosenPost, PostDeck, Posts
from bot.posts import messages as posted
from bot.posts.content import ASKING, TIPS
from bot.posts.rules import after_a_no, when, whom
from bot.rejections import Stage
from bot.schedules import Schedule, Undeliverable, nonce_of
from bot.services import Services
from tests.conftest import MORNING
from tests.core.samples import post

WEEK = timedelta(weeks=1)
DRAWN = [deck for deck in PostDeck if deck is not PostDeck.OWN]
QUESTION = next(each for each in QUESTIONS.load().questions if not each.stages)


async def kept(services: Services, deck: str | None, words: str | None = None) -> Schedule:
    schedule = await services.schedules.add(post(deck=deck, words=words), MORNING, limit=9)
    assert schedule is not None
    return schedule


def content(chosen: ChosenPost) -> tuple[object, ...]:
    return chosen.card_id, chosen.embed, ids(chosen)


def ids(chosen: ChosenPost) -> list[str | None]:
    return [button.custom_id for button in chosen.buttons]


@pytest.mark.parametrize("deck", DRAWN)
async def test_everything_comes_once_before_anything_comes_again(services: Services, deck: PostDeck) -> None:
    posts, schedule = Posts(services), await kept(services, deck)
    seen: list[str | None] = []
    while not (chosen := await posts.choose(schedule, f"nonce-{len(seen)}")).starts_over:
        assert content(chosen) == content(await posts.choose(schedule, f"nonce-{len(seen)}"))
        seen.append(chosen.card_id)
        await posts.record(schedule, chosen, MORNING + len(seen) * WEEK)

    assert len(set(seen)) == len(seen) >= 30
    await posts.record(schedule, chosen, MORNING + 99 * WEEK)
    assert await services.schedules.drawn(schedule.id) == [chosen.card_id]
    assert chosen.card_id != seen[-1]


async def test_a_channel_of_another_schedule_has_its_own_marks(services: Services) -> None:
    posts, one, other = Posts(services), await kept(services, "tip"), await kept(services, "tip")
    await posts.record(one, await posts.choose(one, "nonce"), MORNING)

    assert await services.schedules.drawn(other.id) == []


async def test_a_preview_is_what_comes_next_and_marks_nothing(services: Services) -> None:
    posts, schedule = Posts(services), await kept(services, "prompt")
    preview = await posts.preview(schedule)

    assert content(preview) == content(await posts.choose(schedule, nonce_of(schedule)))
    assert await services.schedules.drawn(schedule.id) == []
    assert (await posts.preview(replace(schedule, next_due_at=None))).card_id


async def test_a_post_from_before_there_was_a_choice_encourages(services: Services) -> None:
    chosen = await Posts(services).choose(await kept(services, None), "nonce")

    assert chosen.card_id in {card.id for card in services.encouragements if card.audience == "anyone"}
    assert ids(chosen) == ["encourage:one:0"]


async def test_a_deck_that_is_no_more_can_not_be_posted(services: Services) -> None:
    with pytest.raises(Undeliverable, match="what it was drawn from is no more"):
        await Posts(services).choose(await kept(services, "horoscope"), "nonce")


async def test_a_text_of_ones_own_is_posted_as_it_is_and_never_used_up(services: Services) -> None:
    posts, schedule = Posts(services), await kept(services, "own", "We meet on **Friday**.")
    chosen = await posts.choose(schedule, "nonce")
    await posts.record(schedule, chosen, MORNING)

    assert chosen.embed.description == "We meet on **Friday**."
    assert ids(chosen) == ["encourage:one:0"]
    assert await services.schedules.drawn(schedule.id) == []
    assert posts.example(PostDeck.OWN, "Hello").embed.description == "Hello"


async def test_each_deck_leads_to_what_fits_it(services: Services) -> None:
    posts = Posts(services)
    prompt = posts.example(PostDeck.PROMPT)

    assert ids(posts.example(PostDeck.ENCOURAGEMENT)) == ["encourage:one:0"]
    assert ids(posts.example(PostDeck.TIP)) == ["plan:open:0", "encourage:one:0"]
    assert ids(posts.example(PostDeck.QUESTION)) == ["feedback:open:0"]
    assert ids(prompt) == [f"prompts:answer:0:{prompt.card_id}", "prompts:count:0"]


def test_every_post_fits_discord_and_leaves_the_number_its_place() -> None:
    opening = max((each.text for each in ASKING.load().openings), key=len)
    prompts = [posted.prompt(each) for each in PROMPTS.load().prompts]
    embeds = [
        *(posted.tip(each) for each in TIPS.load().tips),
        *(posted.question(opening, each) for each in QUESTIONS.load().questions if after_a_no(each)),
        *prompts,
    ]
    for embed in embeds:
        assert len(embed) <= 1200, "so much is read on a phone without scrolling far"
        assert all(field.value and len(field.value) <= 1024 for field in embed.fields)
    assert all(embed.footer.text is None for embed in prompts)


def test_decks_are_named_within_discords_limits() -> None:
    assert all(1 <= len(deck.label) <= 25 and 1 <= len(deck.description) <= 100 for deck in PostDeck)


# --- when and whom


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        ([], "After any no, whatever the stage was."),
        (["interview"], "When the no came after an interview."),
        (["interview", "final_round"], "When the no came after an interview or after the final round."),
        (
            ["screening", "before_contact", "test"],
            "When the no came before any contact, after the screening or after a test or a trial.",
        ),
    ],
)
def test_when_a_question_fits(stages: list[str], said: str) -> None:
    assert when(_question(stages)) == said


def test_only_what_is_asked_after_a_decision_is_posted() -> None:
    assert [after_a_no(_question([stage])) for stage in Stage] == [True] * 5 + [False] * 2


def test_whom_a_question_is_for() -> None:
    assert "somebody you met there" in whom(_question(["interview", "final_round"]))
    for stages in ([], ["before_contact"], ["screening", "interview"]):
        assert (
            whom(_question(stages)) == "Whoever told you, in a reply to their message. Without a name, their HR team."
        )


def _question(stages: list[str]) -> Question:
    return QUESTION.model_validate(QUESTION.model_dump() | {"stages": tuple(stages)})
