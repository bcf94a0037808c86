"""All targets."""

from benchmarks.fuzzing import commands, files, kept, presses, reading, stores, times

PARTS = (times, reading, stores, files, kept, presses, commands)
TARGETS = tuple(target for part in PARTS for target in part.TARGETS)
