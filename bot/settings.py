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
    field_validator,
)
from pydantic.networks import AnyWebsocketUrl
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import StartError

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
            alias_generator=AliasGenerator(validation_alias=str.upper),
        ),
        env_ignore_empty=True,
    )

    reads_environment: ClassVar[bool] = False

    discord_token: SecretStr | None = None
    #: `sqlite:///relative/path` or `sqlite:////absolute/path`
    database_url: str = "sqlite:///var/onward.db"
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

    @field_validator("database_url")
    @classmethod
    def _only_sqlite(cls, value: str) -> str:
        # Two connections to :memory: would be two databases.
        if not value.startswith(SQLITE_SCHEME) or value.removeprefix(SQLITE_SCHEME) in {"", ":memory:"}:
            raise ValueError(
                f"must look like {SQLITE_SCHEME}var/onward.db (SQLite is what Onward keeps its entries in)"
            )
        return value

    @property
    def database_path(self) -> Path:
        return Path(self.database_url.removeprefix(SQLITE_SCHEME))

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
            faults = (f"{'.'.join(map(str, fault['loc'])).upper()}: {fault['msg']}" for fault in error.errors())
            raise StartError("wrong setting: " + "; ".join(faults)) from None


class _EnvironmentSettings(Settings):
    # .env may hold more than Onward's own settings, for instance a proxy's.
    model_config = SettingsConfigDict(extra="ignore")
    reads_environment = True
