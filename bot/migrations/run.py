"""Run Alembic on one SQLite file inside one transaction."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import NullPool, create_engine, event


def upgrade(path: Path, revision: str = "head") -> None:
    """Apply every revision up to `revision`; if one fails, the file stays as it was."""
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)

    # By default the driver commits before DDL, which would leave half a migration behind.
    @event.listens_for(engine, "connect")
    def _no_implicit_commit(connection: Any, _record: object) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql("begin immediate")

    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
