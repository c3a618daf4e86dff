"""Importing this makes a process ready to print: the fork server does it once, and forks start warm.

Missing fonts do not stop the import; the print that would have needed them reports them as what they are.
"""

from contextlib import suppress

from apps.files.paper import pdf
from apps.files.paper.layout import PrintFailed

with suppress(PrintFailed):
    pdf.warm()
