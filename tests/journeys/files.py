"""The resume that travels: the same words as PDF, DOCX, DOC, plain text and JSON Resume."""

import json
from pathlib import Path

import docx

from apps.domain.resume import ResumeDocument
from apps.files.paper.composing import content_of
from apps.files.paper.layout import PrintRequest
from apps.files.paper.printing import print_resume
from apps.files.paper.text import plain_text

CONTENT = {
    "basics": {
        "name": "Ines Calder",
        "label": "Warehouse supervisor",
        "email": "ines@example.org",
        "phone": "+44 20 7946 0991",
        "location": {"city": "Leeds"},
        "summary": "Eight years in warehouses, four of them on a night shift.",
    },
    "work": [
        {
            "name": "Aldgate Logistics Ltd",
            "position": "Shift supervisor",
            "startDate": "2019-03",
            "endDate": "2023-08",
            "highlights": [
                "Was responsible for training new starters on the night shift",
                "Was responsible for checking the stock counts of 14 bays in order to find errors",
                "Cut stock count errors from 4% to 1% by relabelling the bays",
            ],
        },
        {
            "name": "Harrow Depot Ltd",
            "position": "Picker",
            "startDate": "2015-01",
            "endDate": "2019-02",
            "highlights": [
                "Responsible for packing 120 orders a shift with a handheld scanner",
                "Loaded and unloaded vans at four docks",
            ],
        },
    ],
    "education": [
        {"institution": "Leeds City College", "studyType": "Diploma", "area": "Logistics", "endDate": "2014"}
    ],
    "skills": [{"name": "Systems", "keywords": ["SAP", "Excel"]}],
}


def document() -> ResumeDocument:
    return ResumeDocument.from_json_resume(CONTENT)


def as_pdf(folder: Path) -> Path:
    file = folder / "ines.pdf"
    file.write_bytes(print_resume(PrintRequest(document=document())).pdf)
    return file


def as_docx(folder: Path) -> Path:
    """As a person would type it in a word processor."""
    paper, basics = docx.Document(), document().basics
    paper.add_heading(basics.name, 0)
    paper.add_paragraph(basics.label)
    paper.add_paragraph(f"{basics.location.city} | {basics.email} | {basics.phone}")
    paper.add_heading("Summary", 1)
    paper.add_paragraph(basics.summary)
    paper.add_heading("Work experience", 1)
    for role, dates in zip(document().work, ("Mar 2019 - Aug 2023", "Jan 2015 - Feb 2019"), strict=True):
        paper.add_paragraph(f"{role.position}, {role.name}\t{dates}").runs[0].bold = True
        for line in role.highlights:
            paper.add_paragraph(line.text, style="List Bullet")
    paper.add_heading("Education", 1)
    paper.add_paragraph("Diploma in Logistics, Leeds City College, 2014")
    paper.add_heading("Skills", 1)
    paper.add_paragraph("Systems: SAP, Excel")
    file = folder / "ines.docx"
    paper.save(file)
    return file


def as_txt(folder: Path) -> Path:
    file = folder / "ines.txt"
    file.write_text(plain_text(content_of(PrintRequest(document=document()))))
    return file


def as_json(folder: Path) -> Path:
    file = folder / "ines.json"
    file.write_text(json.dumps(CONTENT))
    return file


def as_doc(folder: Path) -> Path:
    """Made once with a word processor from the DOCX above; see fixtures/README.md."""
    file = folder / "ines.doc"
    file.write_bytes((Path(__file__).parent / "fixtures" / "ines.doc").read_bytes())
    return file


FILES = {"pdf": as_pdf, "docx": as_docx, "doc": as_doc, "txt": as_txt, "json": as_json}
