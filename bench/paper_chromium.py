"""Headless Chromium as a printer of our own HTML, with the CPU time of all its processes."""

import os
import statistics
import tempfile
import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from playwright.sync_api import sync_playwright

from apps.files.paper import fonts
from apps.files.paper.composing import content_of
from apps.files.paper.html import html_of
from apps.files.paper.layout import PrintRequest
from apps.files.paper.sheet import PAPERS, sheet_of

STYLES = Path(fonts.FOLDER).parents[1] / "css" / "print"
TICKS = os.sysconf("SC_CLK_TCK")


class Done(NamedTuple):
    """Medians in milliseconds, and the last file."""

    cpu: float
    wall: float
    pages: int
    pdf: bytes


class Chromium(AbstractContextManager["Chromium"]):
    """One browser that stays open: start-up is not counted."""

    def __enter__(self) -> "Chromium":
        self.playwright = sync_playwright().start()
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        with tempfile.NamedTemporaryFile(delete=False) as mark:
            self.mark = mark.name
        self.browser = self.playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=[*flags, f"--crash-dumps-dir={self.mark}"],  # the mark that its processes are known by
            env={**os.environ, "FONTCONFIG_FILE": str(fonts.FOLDER / "fonts.conf")},
        )
        self.page = self.browser.new_page()
        return self

    def __exit__(self, *_: object) -> None:
        self.browser.close()
        self.playwright.stop()
        Path(self.mark).unlink()

    def printed(self, asked: PrintRequest, runs: int) -> Done:
        """Set the page and print it, ``runs`` times after one that is not counted."""
        html, pdf = _page(asked), b""
        width, height = PAPERS[asked.paper]
        times = []
        for _ in range(runs + 1):
            began, spent = time.monotonic(), self._cpu()
            self.page.set_content(html)
            pdf = self.page.pdf(
                width=f"{width}mm", height=f"{height}mm", prefer_css_page_size=True, tagged=True
            )
            times.append((self._cpu() - spent, (time.monotonic() - began) * 1000))
        cpu, wall = zip(*times[1:], strict=True)
        return Done(statistics.fmean(cpu), statistics.median(wall), len(pypdfium2.PdfDocument(pdf)), pdf)

    def _cpu(self) -> float:
        """Milliseconds that the browser and all its children have used."""
        return sum(_ticks(pid) for pid in _family(self.mark)) * 1000 / TICKS


def _page(asked: PrintRequest) -> str:
    content = content_of(asked)
    sheets = [(STYLES / f"{name}.css").read_text() for name in ("base", asked.template)]
    sheets.append(sheet_of(asked, language=content.language, right_to_left=content.direction == "rtl"))
    style = f"<style>{''.join(sheets)}</style></head>"
    return html_of(content, asked).replace("</head>", style)


def _family(mark: str) -> set[int]:
    """The process whose command line has the mark, and everyone below it."""
    parents, found = {}, set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if mark.encode() in (folder / "cmdline").read_bytes():
                found.add(int(folder.name))
        except OSError:
            continue
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _ticks(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])
