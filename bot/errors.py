"""The two errors with a reader: a member (UserError) and whoever starts the bot (StartError)."""


class UserError(Exception):
    """A refusal, in words for the member: what is wrong and what to do. Nothing was saved."""


class StartError(Exception):
    """Why the bot can't start, in one line for whoever runs it."""
