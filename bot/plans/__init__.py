"""The plan: one next step at a time, and what one means to do when the next no comes. Shared by features."""

from bot.plans.store import IfThenStore, StepStore
from bot.plans.values import IfThen, Step, StepSource, StepState

__all__ = ["IfThen", "IfThenStore", "Step", "StepSource", "StepState", "StepStore"]
