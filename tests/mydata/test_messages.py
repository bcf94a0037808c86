"""What /mydata says at its largest, and of what stays."""

from collections.abc import Mapping
from datetime import date

import discord
import pytest

from bot.erasing import Going, What
from cogs.mydata import going as texts
from cogs.mydata.content import KINDS
from cogs.mydata.rules import Days

ALL: Mapping[str, int] = {kind.table: 19_999 for kind in KINDS.load().kinds}


def would_go(what: What, going: Going, kept_for: int = 7) -> discord.Embed:
    days = Days(date(2026, 1, 1), date(2026, 1, 2)) if what is What.PERIOD else None
    return texts.would_go(KINDS.load(), what, days, "Europe/Berlin", going, kept_for)


def text_of(embed: discord.Embed) -> str:
    return "\n".join([embed.description or "", *(field.value or "" for field in embed.fields)])


@pytest.mark.parametrize("what", What)
def test_all_that_can_go_at_once_fits(what: What) -> None:
    going = Going(ALL, ALL, "0", ALL, 19_999)
    embed = would_go(what, going, 365)
    assert len(embed.description or "") <= 4096
    assert all(0 < len(field.value or "") <= 1024 for field in embed.fields)
    assert len(embed) <= 6000
    done = texts.gone_for_good(what, going, 365)
    assert len(done) <= 2000
    assert not set("!{}") & set(text_of(embed) + done)


def test_an_admin_hears_of_the_posts_that_stay() -> None:
    told = text_of(would_go(What.EVERYTHING, Going({"members": 1}, {"schedules": 1}, "0", posts=1)))
    assert "One post that you set up for a server, without your name." in told
    assert "told any more when it can't be posted; the server's admins can remove it." in told
    assert "2 posts that" in text_of(would_go(What.EVERYTHING, Going({}, {"schedules": 2}, "0", posts=2)))
    assert "post" not in text_of(would_go(What.EVERYTHING, Going({"members": 1}, {}, "0")))
    words = Going({"wins": 1}, {}, "0", posts=1)
    assert "keep their text" in text_of(would_go(What.WORDS, words))
    assert "keep their text" in texts.gone_for_good(What.WORDS, words, 7)
    assert "keep their text" not in text_of(would_go(What.MOODS, words))


def test_how_long_copies_stay_is_said_as_it_is_set() -> None:
    gone = Going({"wins": 1}, {}, "0")
    for kept_for, said in ((1, "a day"), (30, "30 days")):
        assert f"Backups made before this, for {said};" in text_of(would_go(What.WORDS, gone, kept_for))
        assert f"and the backups after {said}." in texts.gone_for_good(What.WORDS, gone, kept_for)


def test_every_row_that_stays_without_its_words_is_named() -> None:
    embed = would_go(What.WORDS, Going({}, dict.fromkeys(texts.EMPTIED, 2), "0"))
    [field] = [field for field in embed.fields if field.name == "Taken out of what stays"]
    assert (field.value or "").count("\n") + 1 == len(texts.EMPTIED)
    assert "in 2 entries after a no" in (field.value or "")


def test_cards_are_told_once_and_undo_in_a_line_of_its_own() -> None:
    going = Going({"card_marks": 4, "applications": 1}, {"card_marks": 5}, "0", {"changes": 2, "schedules": 1})
    assert text_of(would_go(What.PERIOD, going)).splitlines()[:4] == [
        "· 1 count of applications",
        "· 1 message that is set to come",
        "· which cards you saw, kept or put away on those days",
        "· Undo for the last ten minutes; an entry you deleted in them is gone for good",
    ]
    assert "card" not in "".join(str(field.value) for field in would_go(What.PERIOD, going).fields)
    assert "can't be undone any more" in texts.gone_for_good(What.PERIOD, going, 7)
    assert "undone" not in texts.gone_for_good(What.PERIOD, Going({"wins": 1}, {}, "0"), 7)


def test_a_number_below_a_post_stays_until_somebody_presses_there() -> None:
    assert "until somebody else presses" in text_of(would_go(What.EVERYTHING, Going({"prompt_counts": 1}, {}, "0")))
