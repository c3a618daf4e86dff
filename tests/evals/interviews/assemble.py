"""Makes answers.jsonl out of stories.jsonl: every story told whole, and badly in ways that are known.

python tests/evals/interviews/assemble.py
"""

import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Story = dict[str, Any]
RAMBLE = (
    "So before I get to that I should maybe give a bit of background, because it is one of those things.",
    "There were lots of meetings around that time, and people came and went, and the weather was awful too.",
    "Anyway, to come back to it, that was more or less how it was, and I could say a lot about the building.",
    "My brother works in the same field, and he always says the same thing about it, which is funny.",
    "And then there is the whole question of parking, which never did get better while we were there.",
    "But that is another story, and there are many of those, as you can imagine with a place like that.",
    "Where was I, right, so that is roughly the picture, and there was a lot going on in general.",
)
HARSH = "My boss was useless, and it was their fault from the start."
HEDGES = (
    ("my task was", "i guess my task was sort of"),
    ("i had to", "i think i had to kind of"),
    ("i needed to", "i suppose i maybe needed to"),
    ("my goal was", "i guess my goal was kind of"),
    ("my target was", "i guess my target was sort of"),
    ("my job was", "i think my job was sort of"),
    ("it was my responsibility", "i guess it was sort of my responsibility"),
    ("my responsibility was", "i guess my responsibility was kind of"),
    ("my aim was", "i guess my aim was maybe"),
    ("i was responsible", "i was, i guess, sort of responsible"),
    ("i was asked", "i think i was sort of asked"),
    ("i was on call and", "i was, i think, on call and maybe"),
    ("nobody asked me to", "i guess nobody really sort of asked me to"),
)


def told(story: Story) -> dict[str, dict[str, Any]]:
    """The answers of one story by the way they are told, each with its labels."""
    s, t, a, r = story["s"], story["t"], story["a"], story["r"]
    whole = " ".join([s, t, *a, r])
    padded = " ".join(
        [*RAMBLE[:4], s, *RAMBLE[4:], t, *RAMBLE[:5], a[0], *RAMBLE[2:], a[1], *RAMBLE[:4], r, *RAMBLE]
    )
    good = {
        "structure": [4, 4],
        "specificity": [3, 4],
        "own_part": [3, 4],
        "hedging": [3, 4],
        "relevance": [2, 4],
    }
    no_end, no_deed = {"structure": [1, 3], "relevance": [2, 4]}, {"structure": [1, 3], "own_part": [0, 2]}
    return {
        "whole": answer(whole, good | {"length": [1, 4], "tone": [3, 4]}),
        "no_result": answer(f"{s} {t} {a[0]} {a[1]}", no_end, missing=["result"]),
        "no_action": answer(f"{s} {t} {r}", no_deed, missing=["action"]),
        "rambling": answer(padded, {"length": [0, 1], "own_part": [2, 4]}),
        "hedged": answer(hedged(whole), {"hedging": [0, 2], "structure": [3, 4]}),
        "we": answer(as_we(whole), {"own_part": [0, 1], "specificity": [3, 4]}),
        "vague": answer(story["vague"], {"specificity": [0, 1], "structure": [0, 2], "length": [0, 2]}),
        "spoken": answer(with_fillers(whole), {"fillers": [0, 1], "pace": [0, 1]}, seconds=20),
        "steady": answer(whole, {"fillers": [3, 4], "pace": [3, 4]}, seconds=round(len(whole.split()) / 2.4)),
        "harsh": answer(f"{whole} {HARSH}", {"tone": [0, 2]}),
        **{f"wrong_{n}": planted(whole, *wrong) for n, wrong in enumerate(story["wrong"], 1)},
    }  # fmt: skip


def answer(text: str, labels: dict[str, list[int]], **more: Any) -> dict[str, Any]:
    return {"answer": text, "seconds": None, "labels": labels, "missing": [], "contradictions": [], **more}


def planted(whole: str, kind: str, said: str, instead: str) -> dict[str, Any]:
    assert said in whole, said
    return answer(whole.replace(said, instead), {}, contradictions=[kind])


def hedged(text: str) -> str:
    low = text
    for plain, soft in HEDGES:
        low = re.sub(plain, soft, low, flags=re.IGNORECASE)
    return low.replace(". I ", ". I think I kind of ") + " I don't know, it was probably more or less fine."


def as_we(text: str) -> str:
    for one, many in (
        (r"\bI was\b", "we were"),
        (r"\bI\b", "we"),
        (r"\bmyself\b", "ourselves"),
        (r"\bmy\b", "our"),
        (r"\bMy\b", "Our"),
    ):
        text = re.sub(one, many, text)
    return text


def with_fillers(text: str) -> str:
    return re.sub(r", ", ", um, ", text).replace(". ", ". Uh, you know, ")


def resume(told_of: list[Any]) -> dict[str, Any]:
    title, employer, start, end, lines, tools = told_of
    work = {"name": employer, "position": title, "startDate": start, "endDate": end, "highlights": lines}
    return {"work": [work], "skills": [{"name": "Tools", "keywords": tools}]}


def main() -> None:
    stories = [json.loads(line) for line in (HERE / "stories.jsonl").read_text(encoding="utf-8").splitlines()]
    with (HERE / "answers.jsonl").open("w", encoding="utf-8") as out:
        for number, story in enumerate(stories):
            other = stories[(number + 7) % len(stories)]
            ways = told(story) | {"astray": answer(told(other)["whole"]["answer"], {"relevance": [0, 1]})}
            for way, row in ways.items():
                about = other if way == "astray" else story
                said = {"id": f"{story['id']}-{way}", "question": story["question"], **row}
                out.write(json.dumps(said | {"resume": resume(about["resume"])}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
