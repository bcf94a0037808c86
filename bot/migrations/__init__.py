"""Schema changes: Alembic revisions, written by hand, never edited once landed."""
