"""Whether ten wordings of each line cost much more time than one, from the prompt to the choice.

    .venv/bin/python -m bench.variants [--lines 6] [--runs 15] [--model-seconds 2.0]

The model is a stand-in that takes the same time whatever it is asked for, for one reply holds all wordings;
the prompt, the gate, the hard rules and the ranking are real. Prints median seconds and their ratio to one.
"""

import argparse
import os
import statistics
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
HONEST = (
    "Checked the stock of {} bays on the night shift",
    "On the night shift, checked the stock of {} bays",
    "Checked stock across {} bays on the night shift",
    "Checked, on the night shift, the stock of {} bays",
    "Checked the stock in {} bays during the night shift",
    "Checked on the stock of {} bays, night shift",
    "Checked the stock of {} bays each night shift",
    "Did the checking of stock in {} bays on the night shift",
    "Checked {} bays of stock on the night shift",
    "Checked the night shift's stock of {} bays",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lines", type=int, default=6)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--model-seconds", type=float, default=2.0)
    arguments = parser.parse_args()
    import django

    django.setup()
    seconds = {k: _median(k, arguments.lines, arguments.runs, arguments.model_seconds) for k in (1, 3, 6, 10)}
    print(f"{'wordings':>8} {'seconds':>9} {'ratio':>6}")
    for k, taken in seconds.items():
        print(f"{k:8} {taken:9.3f} {taken / seconds[1]:6.2f}")


class StandIn:
    """A model that words each line in ``k`` honest ways after ``seconds``."""

    model = "stand-in"

    def __init__(self, k: int, lines: int, seconds: float) -> None:
        self.k, self.lines, self.seconds = k, lines, seconds

    def complete(self, prompt, schema):
        from apps.llm.types import Reply

        time.sleep(self.seconds)
        said = [
            {"id": f"work-1-{number}", "wordings": [text.format(number + 1) for text in HONEST[: self.k]]}
            for number in range(1, self.lines + 1)
        ]
        return Reply(parsed=schema.model_validate({"lines": said}), model=self.model)


def _median(k: int, lines: int, runs: int, seconds: float) -> float:
    from apps.generation import writing
    from apps.resumes.generators import RewriteEntry

    given, taken = _brief(lines), []
    for _ in range(runs + 1):
        start = time.perf_counter()
        writing.write(RewriteEntry(), given, client=StandIn(k, lines, seconds), k=k)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def _brief(lines: int):
    from apps.domain.resume import ResumeDocument
    from apps.resumes.domain.brief import EntryBrief

    said = [
        f"Was responsible for checking the stock of {number} bays on the night shift"
        for number in range(2, 2 + lines)
    ]
    role = {
        "name": "Depot",
        "position": "Picker",
        "startDate": "2019-01",
        "endDate": "2021-05",
        "highlights": said,
    }
    return EntryBrief(document=ResumeDocument.from_json_resume({"work": [role]}), entry_id="work-1")


if __name__ == "__main__":
    main()
