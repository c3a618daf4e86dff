"""Invented people for printing: a page, two pages, a student, and other scripts."""

from functools import cache
from typing import Any

from apps.domain.resume import ResumeDocument
from apps.files.paper.layout import Printed, PrintRequest
from apps.files.paper.printing import print_resume

ENGINEER: dict[str, Any] = {
    "basics": {
        "name": "Élodie Grünwald-Ødegård",
        "label": "Senior Backend Engineer, Payments",
        "email": "elodie@grunwald.example",
        "phone": "+44 20 7946 0112",
        "url": "https://grunwald.example/",
        "summary": "Backend engineer with nine years in payments and ledgers. Builds the boring, correct "
        "systems that move other people's money.\nWrites the tooling that lets small teams run them.",
        "location": {"address": "2 Mill Lane", "postalCode": "LS1 4AP", "city": "Leeds", "countryCode": "UK"},
        "profiles": [
            {"network": "LinkedIn", "username": "elodie-g", "url": "https://www.linkedin.com/in/elodie-g/"},
            {"network": "Mastodon", "username": "@elodie"},
        ],
    },
    "work": [
        {
            "name": "Tallow Pay",
            "position": "Senior Backend Engineer",
            "location": "Leeds (hybrid)",
            "url": "https://tallow.example",
            "description": "Card payments for market traders",
            "summary": "Owns settlement. Reports to the CTO.",
            "startDate": "2021-03",
            "highlights": [
                "Rebuilt settlement on a double-entry ledger; reconciliation fell from three days to "
                "forty minutes.",
                "Cut p99 authorisation latency from 840 ms to 190 ms by moving risk rules in-process.",
                "Led a team of five through PCI DSS v4.0 with no major findings, two months early.",
            ],
        },
        {
            "name": "Northwick Energy",
            "position": "Backend Engineer",
            "location": "Manchester",
            "startDate": "2017-08-01",
            "endDate": "2021-02-28",
            "highlights": [
                "Designed the smart-meter pipeline (C++/C#, Kafka, PostgreSQL) now taking 2.1 billion "
                "readings a month.",
                "Mentored four graduates; three were promoted within eighteen months.",
            ],
        },
    ],
    "volunteer": [
        {
            "organization": "Code Your Future",
            "position": "Mentor",
            "startDate": "2019-01",
            "url": "https://cyf.example",
            "summary": "One evening a week.",
            "highlights": ["Twelve of fifteen mentees found a post."],
        }
    ],
    "education": [
        {
            "institution": "University of Sheffield",
            "area": "Computer Science",
            "studyType": "MEng",
            "score": "First Class",
            "startDate": "2011",
            "endDate": "2015",
            "url": "https://sheffield.example",
            "courses": ["Dissertation: conflict-free replicated accounts for community currencies."],
        }
    ],
    "projects": [
        {
            "name": "pennywise",
            "description": "open-source Python money library",
            "startDate": "2019",
            "url": "https://code.example/pennywise",
            "entity": "Independent",
            "type": "library",
            "roles": ["Maintainer"],
            "highlights": ["1,900 stars, 40 contributors, no rounding drift."],
            "keywords": ["Python", "decimal"],
        }
    ],
    "skills": [
        {"name": "Languages", "level": "daily", "keywords": ["Python", "Go", "SQL"]},
        {"name": "Stores", "keywords": ["PostgreSQL", "Redis"]},
    ],
    "certificates": [
        {
            "name": "Solutions Architect – Professional",
            "issuer": "Cloud Institute",
            "date": "2023-05",
            "url": "https://cert.example/1",
        }
    ],
    "awards": [
        {"title": "Engineer of the Year", "awarder": "Tallow Pay", "date": "2022-12", "summary": "For calm."}
    ],
    "publications": [
        {
            "name": "Ledgers that balance",
            "publisher": "Queue of Notes",
            "releaseDate": "2020-06",
            "url": "https://doi.example/10.1",
            "summary": "With P. Ødegård.",
        }
    ],
    "languages": [{"language": "English", "fluency": "native"}, {"language": "Français", "fluency": "B2"}],
    "interests": [{"name": "Letterpress", "keywords": ["Adana 8×5", "wood type"]}],
    "references": [{"name": "Dr Péter Szűcs", "reference": "“The calmest person when the network is down.”"}],
}

STUDENT: dict[str, Any] = {
    "basics": {"name": "Nguyễn Thị Mai", "email": "mai@student.example", "location": {"city": "Toronto"}},
    "education": [
        {
            "institution": "University of Toronto",
            "area": "Statistics",
            "studyType": "Bachelor of Science",
            "score": "3.8/4.0",
            "startDate": "2023-09",
            "courses": ["Regression", "Bayesian methods", "Time series"],
        }
    ],
    "skills": [{"name": "R", "level": "advanced"}, {"name": "Python"}],
}

OTHER_SCRIPTS: dict[str, dict[str, Any]] = {
    "cyrillic": {
        "basics": {
            "name": "Дарія Ковальчук",
            "label": "Головна бухгалтерка",
            "summary": "Закриває місяць за три дні.",
        },
        "work": [
            {
                "name": "ТОВ «Млини»",
                "position": "Бухгалтерка",
                "startDate": "2018-05",
                "highlights": ["Вела облік."],
            }
        ],
    },
    "greek": {
        "basics": {
            "name": "Ελένη Παπαδημητρίου",
            "label": "Αρχιτέκτονας",
            "summary": "Οκτώ χρόνια εμπειρίας.",
        },
        "work": [
            {
                "name": "Γραφείο Άξονας",
                "position": "Αρχιτέκτονας",
                "startDate": "2017",
                "highlights": ["Τρία σχολεία."],
            }
        ],
    },
    "arabic": {
        "basics": {
            "name": "ليلى حدّاد",
            "label": "مهندسة برمجيات",
            "summary": "مهندسة بخبرة ثماني سنوات.",
            "phone": "+962 6 123 4567",
        },
        "work": [
            {
                "name": "شركة النخيل",
                "position": "مهندسة أولى",
                "startDate": "2020-03",
                "highlights": [
                    "خفّضت زمن الاستجابة من 840 إلى 190 ميلي ثانية باستخدام PostgreSQL.",
                    "قادت فريقًا من خمسة.",
                ],
            }
        ],
    },
    "hebrew": {
        "basics": {
            "name": "נועה לוי",
            "label": "מהנדסת תוכנה",
            "summary": "תשע שנות ניסיון במערכות תשלומים.",
        },
        "work": [
            {"name": "אורן", "position": "מפתחת", "startDate": "2019", "highlights": ["קיצרה את זמן התגובה."]}
        ],
    },
}


def long_resume() -> dict[str, Any]:
    """The engineer with a longer life: two pages, and some line crosses from one to the other."""
    earlier = [
        {
            "name": f"Kestrel Logistics {n}",
            "position": f"Engineer, grade {n}",
            "startDate": f"{2016 - n}-01",
            "endDate": f"{2016 - n}-12",
            "highlights": [
                f"Moved {n}{m} depots from paper to handhelds without a day of stopped operation, " * 2
                for m in range(4)
            ],
        }
        for n in range(1, 5)
    ]
    return {**ENGINEER, "work": [*ENGINEER["work"], *earlier]}


@cache
def printed(asked: PrintRequest) -> Printed:
    """The printed resume; the same request is printed once in a run."""
    return print_resume(asked)


def request(resume: dict[str, Any], **choices: Any) -> PrintRequest:
    return PrintRequest(document=ResumeDocument.from_json_resume(resume), **choices)
