"""Importing this makes a process ready to print: what the fork server does once, so that every fork starts warm.

Missing fonts do not stop the import; they are reported, as themselves, by the print that would have needed them.
"""

from contextlib import suppress

from apps.files.paper import pdf
from apps.files.paper.layout import PrintFailed

with suppress(PrintFailed):
    pdf.warm()
