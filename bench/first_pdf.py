"""How long from a file to the first PDF, by rules: every supported line is taken, no person in between.

    python bench/first_pdf.py FOLDER [FOLDER ...] [--for TITLE]

Does what `manage.py rewrite` does, in one warm process, for every readable file, and prints wall seconds;
beside it, in the same run, the time that only reading the same files takes.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
READABLE = {".pdf", ".docx", ".doc", ".txt", ".json"}


def main() -> None:
    import django

    django.setup()
    arguments = _arguments()
    files = sorted(
        file
        for folder in arguments.folders
        for file in folder.rglob("*")
        if file.suffix in READABLE and not file.name.endswith((".gold.json", "README.txt"))
    )
    _warm(files[:1])
    rows = [row for file in files if (row := _measured(file, arguments.target))]
    print(f"{'file':44} {'read s':>8} {'pdf s':>8} pages lines changed proof")
    for row in rows:
        print("{:44} {:8.2f} {:8.2f} {:5} {:5} {:7} {}".format(*row))
    if rows:
        whole = [row[2] for row in rows]
        print(
            f"\n{len(rows)} of {len(files)} files. First PDF: median {statistics.median(whole):.2f} s, "
            f"worst {max(whole):.2f} s; "
            f"reading alone {statistics.median(row[1] for row in rows):.2f} s."
        )


def _measured(file: Path, target: str) -> tuple[object, ...] | None:
    from apps.files.paper.layout import PrintFailed
    from apps.files.reading import door
    from apps.files.refusals import FileRefused
    from apps.resumes.work import at_once

    body = file.read_bytes()
    look = {"template": "meridian", "paper": "a4"}
    start = time.perf_counter()
    try:
        door.read(body, file.name)
        read = time.perf_counter() - start
        start = time.perf_counter()
        done = at_once.rewrite(body, file.name, target=target, posting="", look=look)
    except (FileRefused, PrintFailed) as refused:
        print(f"{file.name[:44]:44} refused: {getattr(refused, 'code', refused)}")
        return None
    lines = done.report["lines"]
    changed = sum(line["before"] != line["after"] for line in lines)
    proof = "whole" if done.pdf else "LOST"
    wall = time.perf_counter() - start
    return file.name[:44], read, wall, done.report["proof"]["pages"], len(lines), changed, proof


def _warm(files: list[Path]) -> None:
    for file in files:
        _measured(file, "warm")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--for", dest="target", default="Team lead")
    return parser.parse_args()


if __name__ == "__main__":
    main()
