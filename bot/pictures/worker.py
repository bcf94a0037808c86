"""The process that draws: reads pictures from standard input, answers each with a PNG, and ends when the input does."""

import signal
import sys
from collections.abc import Callable
from typing import BinaryIO

from bot.pictures.framing import HEADER, framed
from bot.pictures.specs import FunnelPicture, Picture, from_json


def main() -> None:
    # Ctrl-C reaches the whole group; the bot decides when this ends, by closing the input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.stdin.buffer, sys.stdout.buffer, drawing())


def drawing() -> Callable[[Picture], bytes]:
    """Load matplotlib and return what draws."""
    from bot.pictures.funnel import draw_funnel
    from bot.pictures.weeks import draw_weeks

    def draw(picture: Picture) -> bytes:
        return (draw_funnel(picture) if isinstance(picture, FunnelPicture) else draw_weeks(picture)).png()

    return draw


def serve(requests: BinaryIO, answers: BinaryIO, draw: Callable[[Picture], bytes]) -> None:
    """Answer until the input ends; an empty answer says that a picture failed."""
    while header := requests.read(HEADER):
        text = requests.read(int.from_bytes(header))
        try:
            png = draw(from_json(text))
        except Exception:  # noqa: BLE001 - whatever it is, the next picture may well succeed
            png = b""
        answers.write(framed(png))
        answers.flush()


if __name__ == "__main__":
    main()
