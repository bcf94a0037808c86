"""Run Alembic on one SQLite file inside one transaction."""

import sqlite3
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError


def upgrade(path: Path, revision: str = "head") -> None:
    """Apply every revision up to `revision`; if one fails, the file stays as it was.

    Raises sqlite3.DatabaseError.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)

    # By default the driver commits before DDL, which would leave half a migration behind.
    @event.listens_for(engine, "connect")
    def _no_implicit_commit(connection: Any, _record: object) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql("begin immediate")

    config = Config()
    # Alembic's own configuration reads "%" as the start of a name.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    except DBAPIError as error:
        raise sqlite3.DatabaseError(str(error.orig)) from error
