"""Settings from keyword arguments and from the environment, faults that never tell a secret, and the install links."""

import base64
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr, ValidationError

from bot.errors import StartError
from bot.invite import install_links
from bot.settings import Settings

APPLICATION = 123456789012345678
PRIVATE = "sesame.open.tell-nobody"

NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Run in an empty folder, with nothing of Onward's in the environment."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def bot_token(application: int | str) -> str:
    first = base64.b64encode(str(application).encode()).decode().rstrip("=")
    return f"{first}.GabcDE.{PRIVATE}"


def token_of(settings: Settings) -> str | None:
    return settings.discord_token.get_secret_value() if settings.discord_token else None


def refusal(env_file: Path | None = None) -> StartError:
    with pytest.raises(StartError) as refused:
        Settings.from_environment(env_file)
    return refused.value


def test_no_copy_is_to_come_later_than_the_last_one_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKUP_HOURS", "25")
    monkeypatch.setenv("BACKUP_KEEP", "1")
    told = "wrong setting: BACKUP_KEEP: is shorter than BACKUP_HOURS, so that there would be times without any copy"
    assert str(refusal()) == told
    monkeypatch.setenv("BACKUP_HOURS", "24")
    assert Settings.from_environment(None).backup_keep == 1


DEFAULTS = {
    "discord_token": None,
    "database_url": "sqlite:///var/onward.db",
    "encryption_key": None,
    "backup_dir": None,
    "backup_hours": 24,
    "backup_keep": 7,
    "log_level": "INFO",
    "discord_api_url": None,
    "discord_gateway_url": None,
    "sync_commands": True,
    "tick_seconds": 15,
    "demo_port": 8765,
}


def test_without_anything_given_the_defaults_hold() -> None:
    assert Settings().model_dump() == DEFAULTS
    assert Settings.from_environment().model_dump() == DEFAULTS
    assert Settings.from_environment(Path("missing.env")).model_dump() == DEFAULTS


@pytest.mark.parametrize("spelling", [str.upper, str.lower])
def test_keyword_arguments_work_in_both_spellings(spelling: Callable[[str], str]) -> None:
    given = {"discord_token": "abc", "log_level": "debug", "tick_seconds": 60, "sync_commands": False, "demo_port": 0}
    settings = Settings(**{spelling(name): value for name, value in given.items()})

    assert token_of(settings) == "abc"
    assert (settings.log_level, settings.tick_seconds) == ("DEBUG", 60)
    assert (settings.sync_commands, settings.demo_port) == (False, 0)


def test_keyword_arguments_read_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "nonsense")
    Path(".env").write_text("DISCORD_TOKEN=abc\nTICK_SECONDS=nonsense\n", encoding="utf-8")

    assert Settings().model_dump() == DEFAULTS
    assert Settings(log_level="ERROR").log_level == "ERROR"


def test_an_unknown_keyword_is_refused() -> None:
    with pytest.raises(ValidationError, match="tick_second"):
        Settings(tick_second=5)


def test_settings_stay_as_they_were_read_and_show_no_token() -> None:
    settings = Settings(discord_token=PRIVATE)

    with pytest.raises(ValidationError, match="frozen"):
        settings.log_level = "DEBUG"  # type: ignore[misc]
    assert PRIVATE not in repr(settings) + str(settings.model_dump()) + settings.model_dump_json()


def test_the_environment_is_read_and_beats_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(
        "# mine\nDISCORD_TOKEN='from.the.file'\nLOG_LEVEL=warning # loud\nTICK_SECONDS=5\n\nPROXY_PORT=9\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("TICK_SECONDS", "1")
    monkeypatch.setenv("SYNC_COMMANDS", "false")
    monkeypatch.setenv("DISCORD_API_URL", "http://127.0.0.1:9000/api/v10")
    monkeypatch.setenv("DISCORD_GATEWAY_URL", "ws://127.0.0.1:9001")
    settings = Settings.from_environment()

    assert token_of(settings) == "from.the.file"
    assert (settings.log_level, settings.tick_seconds, settings.sync_commands) == ("WARNING", 1, False)
    assert str(settings.discord_api_url) == "http://127.0.0.1:9000/api/v10"
    assert str(settings.discord_gateway_url) == "ws://127.0.0.1:9001/"


def test_another_file_or_none_can_be_read() -> None:
    Path(".env").write_text("TICK_SECONDS=5\n", encoding="utf-8")
    Path("other.env").write_text("TICK_SECONDS=6\n", encoding="utf-8")

    read = [Settings.from_environment(file).tick_seconds for file in (Path(".env"), Path("other.env"), None)]
    assert read == [5, 6, 15]


def test_empty_values_count_as_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("".join(f"{name}=\n" for name in NAMES), encoding="utf-8")
    assert Settings.from_environment().model_dump() == DEFAULTS

    Path(".env").write_text("TICK_SECONDS=5\n", encoding="utf-8")
    monkeypatch.setenv("TICK_SECONDS", "")
    monkeypatch.setenv("DISCORD_TOKEN", "")
    settings = Settings.from_environment()
    assert (settings.tick_seconds, settings.discord_token) == (5, None)


def test_the_example_file_gives_the_defaults() -> None:
    example = Path(__file__).parents[2] / ".env.example"

    assert Settings.from_environment(example).model_dump() == DEFAULTS


def test_a_file_from_a_windows_editor_is_read() -> None:
    Path(".env").write_bytes(b"\xef\xbb\xbfDISCORD_TOKEN=abc\r\nTICK_SECONDS=7\r\n")
    settings = Settings.from_environment()

    assert (token_of(settings), settings.tick_seconds) == ("abc", 7)


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_file_in_another_encoding_stops_the_start_in_one_line(encoding: str) -> None:
    Path(".env").write_text(f"DISCORD_TOKEN={PRIVATE}\n# für später\n", encoding=encoding)

    message = str(refusal(Path(".env")))
    assert ".env" in message
    assert "\n" not in message
    assert PRIVATE not in message


MEMORY = "sqlite:///:memory:"

WRONG = {
    "DATABASE_URL": [
        PRIVATE,
        f"postgresql://onward:{PRIVATE}@db/onward",
        "sqlite:///",
        "sqlite://var/x.db",
        "/x.db",
        MEMORY,
    ],
    "LOG_LEVEL": [PRIVATE, "TRACE", "10"],
    "DISCORD_API_URL": [PRIVATE, f"ftp://{PRIVATE}/", f"ws://{PRIVATE}/", "http://"],
    "DISCORD_GATEWAY_URL": [PRIVATE, f"http://{PRIVATE}/", "wss://"],
    "SYNC_COMMANDS": [PRIVATE, "perhaps", "2"],
    "TICK_SECONDS": [PRIVATE, "0", "61", "-1", "1.5"],
    "DEMO_PORT": [PRIVATE, "-1", "65536"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_is_named_and_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setenv("DISCORD_TOKEN", PRIVATE)
    error = refusal()

    printed = "".join(traceback.format_exception(error))
    assert str(error).startswith(f"wrong setting: {name}: ")
    assert "\n" not in str(error)
    assert PRIVATE not in printed
    assert str(error).count("wrong") == 1


def test_all_wrong_values_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("".join(f"{name}={PRIVATE}\n" for name in WRONG), encoding="utf-8")
    monkeypatch.setenv("DISCORD_TOKEN", PRIVATE)
    message = str(refusal(Path(".env")))

    assert all(f"{name}: " in message for name in WRONG)
    assert "DISCORD_TOKEN" not in message
    assert PRIVATE not in message
    assert "\n" not in message


@pytest.mark.parametrize("given", [f"{PRIVATE} ", f"\t{PRIVATE}\n", PRIVATE])
def test_space_around_a_token_is_no_part_of_it(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", given)
    assert token_of(Settings.from_environment()) == token_of(Settings(discord_token=given)) == PRIVATE


NO_WORDS = [f"Bot {PRIVATE}", f"{PRIVATE}\nx", f"{PRIVATE}\tx", f"é{PRIVATE}", f"{PRIVATE}\u2026", f"{PRIVATE}\x7f"]


@pytest.mark.parametrize("token", NO_WORDS)
def test_a_token_that_is_not_one_plain_word_is_named_and_never_repeated(
    monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    error = refusal()

    assert str(error).startswith("wrong setting: DISCORD_TOKEN: ")
    assert "\n" not in str(error)
    assert PRIVATE not in "".join(traceback.format_exception(error))
    with pytest.raises(ValidationError):
        Settings(discord_token=token)


@pytest.mark.parametrize("space", [" ", "\t", " \n "])
def test_a_token_of_nothing_but_space_is_no_token(monkeypatch: pytest.MonkeyPatch, space: str) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", space)
    # Refused would be as good: what must not happen is a connection with an empty token.
    with suppress(StartError):
        assert Settings.from_environment().discord_token is None


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///var/onward.db", Path("var/onward.db")),
        ("sqlite:///onward.db", Path("onward.db")),
        ("sqlite:////srv/onward/data.db", Path("/srv/onward/data.db")),
        ("sqlite:///../two words é.db", Path("../two words é.db")),
    ],
)
def test_a_database_is_a_path_relative_or_absolute(url: str, path: Path) -> None:
    assert Settings(database_url=url).database_path == path


@pytest.mark.parametrize("application", [APPLICATION, 12345678901234567, 1234567890123456789])
def test_the_install_links_lead_back_to_the_application(application: int) -> None:
    lines = install_links(Settings(discord_token=bot_token(application)))
    links = [urlsplit(line.rpartition(" ")[2]) for line in lines]
    asked = [parse_qs(link.query, strict_parsing=True) for link in links]

    assert {(link.scheme, link.hostname, link.path) for link in links} == {
        ("https", "discord.com", "/oauth2/authorize")
    }
    assert asked == [
        {
            "client_id": [str(application)],
            "scope": ["bot applications.commands"],
            # view channels, send messages, embed links
            "permissions": [str((1 << 10) + (1 << 11) + (1 << 14))],
            "integration_type": ["0"],
        },
        {"client_id": [str(application)], "scope": ["applications.commands"], "integration_type": ["1"]},
    ]
    assert [line.partition(":")[0] for line in lines] == ["To a server", "To your account"]
    assert PRIVATE not in "\n".join(lines)


def test_without_a_token_there_is_no_link() -> None:
    with pytest.raises(StartError, match="DISCORD_TOKEN"):
        install_links(Settings())


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        f".x.{PRIVATE}",
        PRIVATE,
        str(APPLICATION),
        "é.x.y",
        "!!!!.x.y",
        "a.b.c",
        bot_token("me"),
        bot_token("-5"),
    ],
)
def test_what_is_no_bot_token_is_refused_and_not_repeated(token: str) -> None:
    with pytest.raises(StartError) as refused:
        install_links(Settings(discord_token=SecretStr(token)))

    printed = "".join(traceback.format_exception(refused.value))
    assert "DISCORD_TOKEN isn't a bot token" in str(refused.value)
    assert not token.strip(".") or token not in printed
