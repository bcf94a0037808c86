"""Alembic's entry point: it takes the connection, and so the transaction, that run.py opened."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
