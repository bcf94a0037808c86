"""Run Alembic on one SQLite file inside one transaction."""

import sqlite3
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

#: seconds that another process is waited for
PATIENCE = 5.0


def upgrade(path: Path, revision: str = "head") -> None:
    """Apply every revision up to `revision`; if one fails, the file stays as it was.

    Raises sqlite3.DatabaseError.
    """
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": PATIENCE})

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
        # The driver's own, which knows its code; SQLAlchemy's would repeat the statement and what it was given.
        raise (
            error.orig if isinstance(error.orig, sqlite3.Error) else sqlite3.DatabaseError(str(error.orig))
        ) from error
