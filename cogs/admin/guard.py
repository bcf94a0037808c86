"""Who may do any of it: those with Manage Server, asked at each command, press and form."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from discord import app_commands

from bot.ui import Interaction

Feature = TypeVar("Feature")
Rest = ParamSpec("Rest")


def is_manager(interaction: Interaction) -> bool:
    # The command's default permission is only what Discord shows; a server may override it, and a message with
    # buttons outlives the permission of who asked for it.
    return interaction.guild_id is not None and interaction.permissions.manage_guild


def managers_only(
    use: Callable[Concatenate[Feature, Interaction, Rest], Awaitable[None]],
) -> Callable[Concatenate[Feature, Interaction, Rest], Awaitable[None]]:
    """Refuse the press or the form of anybody else."""

    @wraps(use)
    async def checked(feature: Feature, interaction: Interaction, *args: Rest.args, **kwargs: Rest.kwargs) -> None:
        if not is_manager(interaction):
            raise app_commands.MissingPermissions(["manage_guild"])
        await use(feature, interaction, *args, **kwargs)

    return checked
