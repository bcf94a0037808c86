"""How the bot and its drawing process speak: each message after its length."""

#: bytes of the length; int.to_bytes and int.from_bytes say the highest first
HEADER = 4


def framed(message: bytes) -> bytes:
    return len(message).to_bytes(HEADER) + message
