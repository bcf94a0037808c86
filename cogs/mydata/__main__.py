"""`python -m cogs.mydata` prints docs/export.md."""

import sys

from cogs.mydata.content import KINDS
from cogs.mydata.describing import page

sys.stdout.write(page(KINDS.load()))
