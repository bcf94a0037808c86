"""All that the stores export of a member, by kind."""

from typing import Any

from bot.services import Services
from cogs.mydata.content import DataKinds
from cogs.mydata.records import stores


async def gathered(services: Services, kinds: DataKinds, user_id: int) -> dict[str, list[Any]]:
    """Return the rows of each kind by its id, in the kinds' order; raises KeyError for what no kind describes."""
    rows: dict[str, list[Any]] = {kind.id: [] for kind in kinds.kinds}
    for name in stores():
        for row in await getattr(services, name).export(user_id):
            rows[kinds.of_record(type(row).__name__).id].append(row)
    return rows
