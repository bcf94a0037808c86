"""Whether anything typed, sent or set makes the bot fail: `.venv/bin/python -m benchmarks.fuzz [N] [TARGET]`.

N inputs in all, 100,000 without, are drawn by hypothesis for the targets of benchmarks/fuzzing, for each its share, and
for a seed the same ones each time. TARGET is a part of a target's name, for these alone. Printed for each: how many
inputs, what part was not refused, what they raised that they may not (by kind, with the shortest input), and the
processor time of the slowest. Ends with 1 if anything was found. `--seed S` draws others.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from time import perf_counter

from benchmarks.fuzzing.running import SHOWN, Outcome, Target, fuzz
from benchmarks.fuzzing.targets import TARGETS

INPUTS = 100_000


def shares(targets: Sequence[Target], inputs: int) -> dict[str, int]:
    """Return how many inputs each target gets, `inputs` or a few more in all."""
    whole = sum(target.share for target in targets)
    return {target.name: -(-inputs * target.share // whole) for target in targets}


def fuzz_named(name: str, number: int, seed: int) -> Outcome:
    """Fuzz the target of this name: a target itself can't be sent to another process."""
    return fuzz(next(target for target in TARGETS if target.name == name), number, seed)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="?", type=int, default=INPUTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("target", nargs="?", default="")
    chosen = parser.parse_args(arguments)
    targets = [target for target in TARGETS if chosen.target in target.name]
    numbers = shares(targets, chosen.inputs)
    say(f"{sum(numbers.values()):,} inputs, seed {chosen.seed}\n\n")
    say(f"{'target':<32}{'inputs':>9}{'taken':>7}{'raised':>8}{'slowest':>12}{'seconds':>9}\n")
    # The largest first, so that no core is idle in the end.
    named = sorted(numbers, key=lambda name: -numbers[name])
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        tried = [pool.submit(partial(timed, name, numbers[name], chosen.seed)) for name in named]
        outcomes = [said(*each.result()) for each in tried]
    found = [outcome for outcome in outcomes if not outcome.is_clean]
    for outcome in found:
        show(outcome)
    inputs = sum(outcome.inputs for outcome in outcomes)
    raised = sum(outcome.raised.total() for outcome in outcomes)
    say(f"\n{inputs:,} inputs, of which {raised:,} raised what they may not: {'NOT MET' if found else 'met'}\n")
    return 1 if found else 0


def timed(name: str, number: int, seed: int) -> tuple[Outcome, float]:
    begun = perf_counter()
    outcome = fuzz_named(name, number, seed)
    return outcome, perf_counter() - begun


def said(outcome: Outcome, seconds: float) -> Outcome:
    taken, slowest = f"{outcome.taken / outcome.inputs:.0%}", f"{outcome.slowest * 1000:,.1f} ms"
    counts = f"{outcome.inputs:>9,}{taken:>7}{outcome.raised.total():>8,}"
    say(f"{outcome.name:<32}{counts}{slowest:>12}{seconds:>9.0f}\n")
    return outcome


def show(outcome: Outcome) -> None:
    say(f"\n{outcome.name}\n")
    for kind, times in outcome.raised.most_common():
        say(f"  {times:,} x {kind}\n    {outcome.examples[kind][:SHOWN]}\n")


def say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
