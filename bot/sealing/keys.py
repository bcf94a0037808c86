"""Keys, and values sealed with them: AES-256-GCM, each value bound to the member it belongs to."""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Collection, Iterable
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32

#: A sealed value is bytes, so that nothing a member types can be taken for one: this, the id of its key, the nonce,
#: and what AES-GCM made of the words.
VERSION = b"\x01"
_ID_BYTES = 4
_NONCE_BYTES = 12
_HEAD = len(VERSION) + _ID_BYTES

#: what a wrong setting is told, which never repeats the key
MALFORMED = "must be one key, or several with commas between them, each as `python -m bot key` prints it"


class CannotOpenError(Exception):
    """A value that no key at hand opens for this member: it was damaged, or moved here from another's row."""


class Keyring:
    """The keys of this process: the first one seals, all of them open. Without any, nothing is sealed."""

    def __init__(self, keys: Iterable[bytes] = ()) -> None:
        self._ciphers = {_id_of(key): AESGCM(key) for key in keys}

    @classmethod
    def of(cls, text: str) -> "Keyring":
        """Read keys as a setting has them; raises ValueError, which doesn't say what was read."""
        keys: list[bytes] = []
        for part in filter(None, (each.strip() for each in text.split(","))):
            try:
                key = urlsafe_b64decode(part.encode("ascii"))
            except ValueError:
                raise ValueError(MALFORMED) from None
            # Decoding passes over what is no base64, so that a mistyped key could be taken for another.
            if len(key) != KEY_BYTES or urlsafe_b64encode(key).decode() != part:
                raise ValueError(MALFORMED)
            keys.append(key)
        return cls(keys)

    def __bool__(self) -> bool:
        return bool(self._ciphers)

    @property
    def ids(self) -> tuple[str, ...]:
        """The fingerprints of the keys, which may be told; the first is that of the key that seals."""
        return tuple(key_id.hex() for key_id in self._ciphers)

    def fits(self, in_use: Collection[str]) -> bool:
        """Whether a file that is sealed with these keys, by their ids, may take what is written with the first of ours.

        Without any key, words as they are fit into a file that never was sealed.
        """
        return self.ids[0] in in_use if self else not in_use

    @property
    def head(self) -> bytes:
        """What all values begin with that the first key sealed."""
        return VERSION + next(iter(self._ciphers))

    def seal(self, words: str, user_id: int) -> bytes:
        key_id, cipher = next(iter(self._ciphers.items()))
        nonce = os.urandom(_NONCE_BYTES)
        return VERSION + key_id + nonce + cipher.encrypt(nonce, words.encode(), _bound_to(user_id))

    def open(self, sealed: bytes, user_id: int) -> str:
        """Return the words; raises CannotOpenError."""
        cipher = self._ciphers.get(sealed[len(VERSION) : _HEAD]) if sealed.startswith(VERSION) else None
        if cipher is None:
            raise CannotOpenError
        nonce = sealed[_HEAD : _HEAD + _NONCE_BYTES]
        try:
            return cipher.decrypt(nonce, sealed[_HEAD + _NONCE_BYTES :], _bound_to(user_id)).decode()
        except (InvalidTag, ValueError):  # a ValueError, where it was cut off
            raise CannotOpenError from None


def new_key() -> str:
    """Return a fresh key as the setting takes it."""
    return urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()


def _id_of(key: bytes) -> bytes:
    return sha256(b"onward key id" + key).digest()[:_ID_BYTES]


def _bound_to(user_id: int) -> bytes:
    # Moved into another member's row, a value doesn't open there.
    return VERSION + user_id.to_bytes(8, "big", signed=True)
