"""The kind of work that a copy is."""

from apps.background.handlers import handles
from apps.background.models import Work
from apps.belongings.work import packing

PACKING_SECONDS = 300.0


@handles("belongings.pack", queue="files", deadline=PACKING_SECONDS)
def pack(work: Work) -> None:
    packing.pack(work)
