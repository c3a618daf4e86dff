"""What printing costs and how it reads back, per template, beside headless Chromium's print of the same HTML.

    .venv/bin/python -m bench.paper [--runs 9] [--matrix] [--pictures FOLDER]

CPU is that of a forked child from the request to the bytes, tags and all, as in the product. "In order" is
the share of printed strings that a reader finds one after the other. pdftotext is asked when it is installed,
in its three modes; its default one and pdfminer's columns rearrange pages by what looks like columns, and put
dates at a right edge where they like. Chromium is open already: neither its start nor its memory is counted.
"""

import argparse
import gc
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

sys.path.insert(0, str(Path(__file__).parents[1]))

from apps.files.paper import pdf, ready  # noqa: F401
from apps.files.paper.composing import content_of
from apps.files.paper.content import Content
from apps.files.paper.exporting import for_portals
from apps.files.paper.layout import TEMPLATES, PrintRequest
from apps.files.paper.preview import draw
from apps.files.paper.theme import theme_of
from apps.files.proof import prove_pdf
from apps.files.proving.matching import compare
from apps.files.proving.read_pdf import pages_with_pdfminer, pages_with_pypdf
from bench.paper_chromium import Chromium
from tests.files.paper.cases import CASES
from tests.files.people import request

GOALS = {"one page": 150, "two pages": 280}
HYPHENS = {0xFFFE: "-", 2: "-"}  # how PDFium gives back a hyphen at the end of a line


class Read(NamedTuple):
    """Strings found in order, of all, in per cent; and the extractor's name."""

    name: str
    share: float


def cpu_ms(work: Callable[[], Any], runs: int) -> float:
    """Median CPU milliseconds of ``work`` in a fresh fork, the fork counted."""
    times = []
    for _ in range(runs):
        child = os.fork()
        if child == 0:
            work()
            os._exit(0)
        _, _, usage = os.wait4(child, 0)
        times.append((usage.ru_utime + usage.ru_stime) * 1000)
    return statistics.median(times)


def extractors(file: bytes) -> Iterator[tuple[str, list[str]]]:
    """Every reader at hand with the pages it reads."""
    yield "pypdf", list(pages_with_pypdf(file))
    yield "pdfminer", list(pages_with_pdfminer(file))
    yield "pdfium", list(_with_pdfium(file))
    if shutil.which("pdftotext"):
        yield from ((f"pdftotext{mode}", _with_pdftotext(file, mode)) for mode in (" -raw", " -layout", ""))
    yield "pdfminer columns", _with_columns(file)


def share_in_order(content: Content, pages: list[str]) -> float:
    found, all_strings = compare(content.blocks(), pages, running_name=content.header.name), content.strings()
    return 100 * (1 - (len(found.missing) + len(found.out_of_order)) / len(all_strings))


def reads(asked: PrintRequest, file: bytes) -> tuple[Read, ...]:
    content = content_of(asked)
    return tuple(Read(name, share_in_order(content, pages)) for name, pages in extractors(file))


def _with_pdfium(file: bytes) -> Iterator[str]:
    with closing(pypdfium2.PdfDocument(file)) as document:
        for page in document:
            yield page.get_textpage().get_text_bounded().translate(HYPHENS)


def _with_pdftotext(file: bytes, mode: str) -> list[str]:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as kept:
        kept.write(file)
        kept.flush()
        said = subprocess.run(["pdftotext", *mode.split(), kept.name, "-"], capture_output=True, check=True)
    return said.stdout.decode().split("\f")[:-1]


def _with_columns(file: bytes) -> list[str]:
    pages = len(pypdf.PdfReader(io.BytesIO(file)).pages)
    return [extract_text(io.BytesIO(file), page_numbers=[number]) for number in range(pages)]


def templates(runs: int) -> None:
    """The main table, then how the portal copy reads."""
    print(f"{'template':<12}{'case':<11}{'CPU ms':>8}{'goal':>6}{'pages':>6}{'KB':>5}{'tags':>6}{'fonts':>7}")
    rows = []
    for template in TEMPLATES:
        for name, goal in GOALS.items():
            asked = request(CASES[name], template=template)
            order = asked.model_dump_json()
            made = pdf.print_request(order)
            proof = prove_pdf(made.pdf, content_of(asked))
            took = cpu_ms(lambda order=order: pdf.print_request(order), runs)
            tags, ours = "untagged" not in proof.faults, "strange_font" not in proof.faults
            size = len(made.pdf) / 1024
            print(
                f"{template:<12}{name:<11}{took:8.0f}{goal:6}{made.pages:6}{size:5.0f}{_yes(tags):>6}{_yes(ours):>7}"
            )
            rows.append((template, name, reads(asked, made.pdf)))
    print()
    _reading(rows)
    print("\nThe portal copy (one column, dates below their titles):")
    _reading([(asked.template, name, reads(asked, pdf.print_request(asked.model_dump_json()).pdf))
              for template in ("meridian", "ledger")
              for name in GOALS
              for asked in (for_portals(request(CASES[name], template=template)),)])  # fmt: skip


def _reading(rows: list[tuple[str, str, tuple[Read, ...]]]) -> None:
    names = [read.name for read in rows[0][2]]
    print(f"{'strings in order, %':<28}" + "".join(f"{name:>18}" for name in names))
    for template, name, found in rows:
        safe = "" if theme_of(template).portal_safe else " *"
        print(f"{template + safe:<16}{name:<12}" + "".join(f"{read.share:18.0f}" for read in found))
    print("* not promised to portals")


def matrix() -> None:
    """Every template with every resume: pages, scale and whether the proof is whole."""
    print(f"\n{'':<12}" + "".join(f"{name:>12}" for name in CASES))
    failed = 0
    for template in TEMPLATES:
        cells = []
        for resume in CASES.values():
            asked = request(resume, template=template)
            made = pdf.print_request(asked.model_dump_json())
            whole = prove_pdf(made.pdf, content_of(asked)).ok
            failed += not whole
            cells.append(f"{made.pages} at {made.scale:.2f}{'' if whole else ' FAILED'}")
        print(f"{template:<12}" + "".join(f"{cell:>12}" for cell in cells))
    print(f"proofs that failed: {failed}")


def beside_chromium(runs: int) -> None:
    """The same HTML and sheets, printed by headless Chromium that is already open."""
    print(f"\n{'Chromium':<12}{'case':<11}{'CPU ms':>8}{'wall ms':>8}{'pages':>6}{'KB':>5}{'tags':>6}")
    with Chromium() as chromium:
        for template in TEMPLATES:
            for name in GOALS:
                asked = request(CASES[name], template=template)
                done = chromium.printed(asked, runs)
                root = pypdf.PdfReader(io.BytesIO(done.pdf)).trailer["/Root"]
                print(
                    f"{template:<12}{name:<11}{done.cpu:8.0f}{done.wall:8.0f}{done.pages:6}"
                    f"{len(done.pdf) / 1024:5.0f}{_yes('/StructTreeRoot' in root):>6}"
                )


def pictures(folder: Path) -> None:
    """Every cell of the matrix as a picture, to be looked at."""
    folder.mkdir(parents=True, exist_ok=True)
    for template in TEMPLATES:
        for name, resume in CASES.items():
            made = pdf.print_request(request(resume, template=template).model_dump_json())
            for number, picture in enumerate(draw(made.pdf, 1000, "png"), start=1):
                (folder / f"{template}-{name.replace(' ', '-')}-{number}.png").write_bytes(picture.image)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "NO"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--matrix", action="store_true", help="every template with every resume")
    parser.add_argument("--pictures", type=Path, help="draw the matrix into a folder")
    options = parser.parse_args()
    gc.freeze()
    templates(options.runs)
    if options.matrix:
        matrix()
    if options.pictures:
        pictures(options.pictures)
    if shutil.which("chromium"):
        beside_chromium(options.runs)


if __name__ == "__main__":
    main()
