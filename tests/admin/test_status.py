"""What /admin status says of the backups and of trouble, in each case."""

from pathlib import Path

import pytest

from bot.backups import Backup, BackupState, Why
from bot.health import Health
from bot.trouble import Trouble
from cogs.admin.status import BECAUSE, Running, status
from tests.conftest import MORNING

NEWEST = Backup(Path("secret/place"), MORNING, Why.MIGRATION)
ONLY_BEFORE = (
    "The bot makes one only before an update or a repair (BACKUP_HOURS is 0): whoever runs it sees to copies of its "
    "data."
)
FAILURE = "there is no room left on the disk (database or disk is full)"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (BackupState(None, 24), "None yet. The first one is made within minutes of a start."),
        (BackupState(NEWEST, 24), "<t:1768464000:R>, before an update"),
        (
            BackupState(NEWEST, 24, FAILURE),
            f"<t:1768464000:R>, before an update\nThe last try failed: {FAILURE}. It is tried again each hour.",
        ),
        (BackupState(None, 24, FAILURE), f"The last try failed: {FAILURE}. It is tried again each hour."),
        (
            BackupState(None, 0),
            ONLY_BEFORE,
        ),
        (
            BackupState(NEWEST, 0),
            f"<t:1768464000:R>, before an update\n{ONLY_BEFORE}",
        ),
    ],
)
def test_how_the_backups_are_is_said_as_it_is(state: BackupState, said: str) -> None:
    embed = status((), Running(Health(MORNING), 0, state, None), MORNING).embed
    assert embed is not None
    fields = {field.name: field.value for field in embed.fields}
    assert fields["Last backup"] == said
    assert "Trouble" not in fields


def test_each_reason_for_a_backup_has_its_words() -> None:
    assert BECAUSE.keys() == set(Why)


@pytest.mark.parametrize("trouble", Trouble)
def test_trouble_is_a_field_of_its_own(trouble: Trouble) -> None:
    embed = status((), Running(Health(MORNING), 0, BackupState(None, 24), trouble), MORNING).embed
    assert embed is not None
    [field] = [field for field in embed.fields if field.name == "Trouble"]
    assert str(trouble) in (field.value or "")
