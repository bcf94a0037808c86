"""Write the lock files: every dependency pinned with hashes, for every platform, naming no index host."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
EXTRAS = {"run": (), "demo": ("demo",), "dev": ("demo", "dev")}

for name, extras in EXTRAS.items():
    subprocess.run(  # noqa: S603 - fixed words
        [
            *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--upgrade"),
            *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"),
            *("--no-emit-find-links", "--custom-compile-command", "make lock"),
            *(part for extra in extras for part in ("--extra", extra)),
            *("--output-file", str(HERE / f"{name}.txt")),
        ],
        check=True,
        cwd=HERE.parent,
    )
