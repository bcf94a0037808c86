"""Settings: what an operator can choose. Only `Settings.from_environment` reads the environment."""

from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import (
    AliasGenerator,
    AnyHttpUrl,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic.networks import AnyWebsocketUrl
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import StartError
from bot.sealing import Keyring

SQLITE_SCHEME = "sqlite:///"


class Settings(BaseSettings):
    """Every setting, by its environment name (`DATABASE_URL`) or in lower case (`database_url`).

    Built with keyword arguments it reads nothing else, so a test means what it says.
    """

    model_config = SettingsConfigDict(
        **ConfigDict(
            frozen=True,
            extra="forbid",
            populate_by_name=True,
            # what is refused may be a token or a key
            hide_input_in_errors=True,
            alias_generator=AliasGenerator(validation_alias=str.upper),
        ),
        env_ignore_empty=True,
    )

    reads_environment: ClassVar[bool] = False

    discord_token: SecretStr | None = None
    #: `sqlite:///relative/path` or `sqlite:////absolute/path`
    database_url: str = "sqlite:///var/onward.db"
    #: what members' words are sealed with; keys with commas between them, the first one writes
    encryption_key: SecretStr | None = None
    #: where copies of the database are kept; None: in `backups`, beside it
    backup_dir: Path | None = None
    #: hours from one copy to the next; 0: none but those before a migration or a restore, and after the first sealing
    backup_hours: Annotated[int, Field(ge=0, le=168)] = 24
    #: days for which a copy is kept; also, how long deleted words are still in one
    backup_keep: Annotated[int, Field(ge=1, le=365)] = 7
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    #: None means Discord's own; otherwise a REST proxy or a stand-in server, with the version (`…/api/v10`)
    discord_api_url: AnyHttpUrl | None = None
    discord_gateway_url: AnyWebsocketUrl | None = None
    sync_commands: bool = True
    #: seconds between two looks at the schedule; a post is late by at most this much
    tick_seconds: Annotated[int, Field(ge=1, le=60)] = 15
    #: port of the browser demo on 127.0.0.1
    demo_port: Annotated[int, Field(ge=0, le=65535)] = 8765

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("discord_token", mode="before")
    @classmethod
    def _one_word(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        token = value.strip()
        if not token.isascii() or not token.isprintable() or " " in token:
            raise ValueError("must be the token as the developer portal shows it, in one word")
        return token or None

    @field_validator("encryption_key")
    @classmethod
    def _keys(cls, value: SecretStr | None) -> SecretStr | None:
        return value if value is not None and Keyring.of(value.get_secret_value()) else None

    @field_validator("database_url", "backup_dir", mode="before")
    @classmethod
    def _is_a_path(cls, value: object) -> object:
        if isinstance(value, str) and "\0" in value:
            raise ValueError("has a NUL in it, which no path can have")
        return value

    @field_validator("database_url")
    @classmethod
    def _only_sqlite(cls, value: str) -> str:
        # Two connections to :memory: would be two databases.
        if not value.startswith(SQLITE_SCHEME) or value.removeprefix(SQLITE_SCHEME) in {"", ":memory:"}:
            raise ValueError(
                f"must look like {SQLITE_SCHEME}var/onward.db (SQLite is what Onward keeps its entries in)"
            )
        return value

    @field_validator("backup_keep")
    @classmethod
    def _to_the_next(cls, days: int, given: ValidationInfo) -> int:
        # Else the newest copy, which stays until there is another, would stay for longer than is promised.
        if given.data.get("backup_hours", 0) > days * 24:
            raise ValueError("is shorter than BACKUP_HOURS, so that there would be times without any copy")
        return days

    @property
    def keys(self) -> Keyring:
        """The keys that members' words are sealed with, none without ENCRYPTION_KEY."""
        return Keyring.of(self.encryption_key.get_secret_value() if self.encryption_key else "")

    @property
    def database_path(self) -> Path:
        return Path(self.database_url.removeprefix(SQLITE_SCHEME))

    @property
    def backup_path(self) -> Path:
        """The folder of the backups."""
        return self.backup_dir or self.database_path.parent / "backups"

    @property
    def ledger_path(self) -> Path:
        """Where deletions are noted, so that no backup that is restored brings back what was deleted."""
        return self.backup_path / "erasures.jsonl"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings, env_settings, dotenv_settings) if cls.reads_environment else (init_settings,)

    @classmethod
    def from_environment(cls, env_file: Path | None = Path(".env")) -> "Settings":
        """Read the environment, and below it `env_file` if it is there.

        Raises StartError that names each wrong setting and never repeats its value, which may be a secret.
        """
        try:
            return _EnvironmentSettings(_env_file=env_file)  # pyright: ignore[reportCallIssue] - pydantic-settings' own
        except UnicodeDecodeError:
            raise StartError(f"{env_file} is not written in UTF-8") from None
        except ValidationError as error:
            faults = (
                f"{'.'.join(map(str, fault['loc'])).upper()}: {fault['msg'].removeprefix('Value error, ')}"
                for fault in error.errors()
            )
            raise StartError("wrong setting: " + "; ".join(faults)) from None


class _EnvironmentSettings(Settings):
    # .env may hold more than Onward's own settings, for instance a proxy's.
    model_config = SettingsConfigDict(extra="ignore")
    reads_environment = True
