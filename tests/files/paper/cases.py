"""The resumes of the matrix: each is hard on a page in its own way. All people are invented."""

from typing import Any

from tests.files.people import long_resume

SHORT: dict[str, Any] = {
    "basics": {"name": "Bo Li", "email": "bo@li.example"},
    "work": [{"name": "Corner Bakery", "position": "Baker", "startDate": "2024-05"}],
}

ONE_PAGE: dict[str, Any] = {
    "basics": {
        "name": "Amara Okonjo",
        "label": "Senior Backend Engineer, Payments",
        "email": "amara@okonjo.example",
        "phone": "+44 20 7946 0112",
        "location": {"city": "Leeds", "countryCode": "UK"},
        "profiles": [
            {"network": "Linked", "url": "https://linked.example/in/amara-okonjo"},
            {"network": "Code", "url": "https://code.example/amara-o"},
        ],
        "summary": "Backend engineer with nine years in payments and ledgers. Builds the boring, correct "
        "systems that move other people’s money, and the tooling that lets small teams run them.",
    },
    "work": [
        {
            "name": "Tallow Pay",
            "position": "Senior Backend Engineer",
            "location": "Leeds (hybrid)",
            "startDate": "2021-03",
            "highlights": [
                "Rebuilt settlement on an append-only ledger; **month-end reconciliation** fell from three "
                "days to forty minutes across 14 currencies.",
                "Cut p99 authorisation latency from 840 ms to 190 ms by moving risk rules in-process and "
                "batching card-network calls.",
                "Led a team of five through PCI DSS v4.0 certification with no major findings, *two months* "
                "before the deadline.",
                "Introduced property-based tests for rounding and FX; they caught eleven defects before "
                "release in the first quarter.",
            ],
        },
        {
            "name": "Northwick Energy",
            "position": "Backend Engineer",
            "location": "Manchester",
            "startDate": "2017-08",
            "endDate": "2021-02",
            "highlights": [
                "Designed the smart-meter ingest pipeline (Python, Kafka, PostgreSQL) now taking 2.1 billion "
                "readings a month on nine servers.",
                "Replaced nightly billing batch with incremental runs; customer-visible bill corrections "
                "dropped 62 percent.",
                "Mentored four graduates; three were promoted within eighteen months.",
            ],
        },
        {
            "name": "Aire & Calder Software",
            "position": "Software Developer",
            "location": "Leeds",
            "startDate": "2015-09",
            "endDate": "2017-07",
            "highlights": [
                "Wrote the stock-control module used by 120 independent shops, later taken to offline tills.",
                "Set up the company’s first [CI pipeline](https://code.example/ci) and release calendar.",
            ],
        },
    ],
    "projects": [
        {
            "name": "pennywise",
            "description": "open-source Python money library",
            "startDate": "2019",
            "highlights": ["Maintainer; 1,900 stars, 40 contributors, no rounding drift."],
        }
    ],
    "education": [
        {
            "institution": "University of Sheffield",
            "studyType": "MEng",
            "area": "Computer Science",
            "score": "First Class",
            "startDate": "2011",
            "endDate": "2015",
            "courses": ["Dissertation: conflict-free replicated accounts for community currencies."],
        }
    ],
    "skills": [
        {"name": "Languages", "keywords": ["Python", "Go", "SQL", "TypeScript"]},
        {"name": "Stores", "keywords": ["PostgreSQL", "Kafka", "Redis"]},
        {"name": "Practice", "keywords": ["Event sourcing", "PCI DSS", "On-call", "Threat modelling"]},
    ],
    "certificates": [
        {"name": "Cloud Solutions Architect – Professional", "date": "2023-05"},
        {"name": "ISO 20022 practitioner", "date": "2020"},
    ],
    "languages": [
        {"language": "English", "fluency": "native"},
        {"language": "Igbo", "fluency": "fluent"},
        {"language": "French", "fluency": "B2"},
    ],
}

ARABIC: dict[str, Any] = {
    "basics": {
        "name": "ليلى حدّاد",
        "label": "مهندسة برمجيات أولى",
        "email": "layla@haddad.example",
        "phone": "+962 6 123 4567",
        "location": {"city": "عمّان"},
        "summary": "مهندسة برمجيات بخبرة ثماني سنوات في أنظمة الدفع والتقارير المالية.",
    },
    "work": [
        {
            "name": "شركة النخيل",
            "position": "مهندسة أولى",
            "location": "عمّان",
            "startDate": "2020-03",
            "highlights": [
                "خفّضت زمن الاستجابة من 840 إلى 190 ميلي ثانية باستخدام PostgreSQL.",
                "قادت فريقًا من خمسة مهندسين لإطلاق نظام التسويات الجديد في أربعة بلدان.",
            ],
        },
        {
            "name": "دار السجل",
            "position": "مطوّرة",
            "startDate": "2016-09",
            "endDate": "2020-02",
            "highlights": ["كتبت وحدة المخزون التي تستخدمها 120 متجرًا."],
        },
    ],
    "education": [
        {
            "institution": "جامعة اليرموك",
            "area": "علم الحاسوب",
            "studyType": "بكالوريوس",
            "startDate": "2012",
            "endDate": "2016",
        }
    ],
    "skills": [{"name": "لغات البرمجة", "keywords": ["Python", "SQL"]}],
    "languages": [
        {"language": "العربية", "fluency": "لغة أم"},
        {"language": "الإنجليزية", "fluency": "طلاقة"},
    ],
}

CHINESE: dict[str, Any] = {
    "basics": {
        "name": "王晓梅",
        "label": "高级后端工程师",
        "email": "mei@wang.example",
        "phone": "+86 10 5555 0123",
        "location": {"city": "杭州"},
        "summary": "九年支付与账务系统经验，擅长把复杂的结算流程变得简单、可靠、可审计。",
    },
    "work": [
        {
            "name": "青竹支付",
            "position": "高级后端工程师",
            "location": "杭州",
            "startDate": "2021-03",
            "highlights": [
                "重建复式记账结算系统，月末对账时间从三天缩短到四十分钟，覆盖十四种货币，"
                "全年没有发生一次对账差错。",
                "将授权延迟的 p99 从 840 毫秒降到 190 毫秒。",
            ],
        },
        {
            "name": "北岸能源",
            "position": "后端工程师",
            "startDate": "2017-08",
            "endDate": "2021-02",
            "highlights": ["设计每月处理 21 亿条读数的智能电表数据管道。"],
        },
    ],
    "education": [
        {
            "institution": "浙江大学",
            "area": "计算机科学与技术",
            "studyType": "学士",
            "startDate": "2013",
            "endDate": "2017",
        }
    ],
    "skills": [{"name": "编程语言", "keywords": ["Python", "Go", "SQL"]}],
    "languages": [{"language": "中文", "fluency": "母语"}, {"language": "英语", "fluency": "流利"}],
}

LONG_NAMES: dict[str, Any] = {
    "basics": {
        "name": "Maximiliana Wolfeschlegelsteinhausen-Bergerdorff von und zu Oberunterhohenzollern",
        "label": "Stellvertretende Abteilungsleiterin für grenzüberschreitende Zahlungsverkehrsregulierung",
        "email": "maximiliana.wolfeschlegelsteinhausen-bergerdorff@oberunterhohenzollern.example",
        "phone": "+49 30 1234567-890",
        "location": {"address": "Donaudampfschifffahrtsgesellschaftsallee 1234", "city": "Friedrichshafen"},
        "profiles": [
            {"url": "https://linked.example/in/maximiliana-wolfeschlegelsteinhausen-bergerdorff-von-und-zu"}
        ],
        "summary": "Verbindet Rechtsschutzversicherungsgesellschaften und Aufsicht, auch unter Zeitdruck.",
    },
    "work": [
        {
            "name": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesellschaft mbH & Co. KG",
            "position": "Leiterin der Kraftfahrzeughaftpflichtversicherungsprüfung und Grundstücksverkehr",
            "location": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "startDate": "2019-02",
            "highlights": [
                "Führte das Verfahren mit einem Wort ein: "
                "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung.",
                "Siehe https://archive.example/akten/2019/zustaendigkeitsuebertragung/anlage-b/seite-0042.html",
            ],
        }
    ],
    "education": [
        {
            "institution": "Rheinische Friedrich-Karls-Universität und Technische Hochschule Musterhausen",
            "area": "Wirtschaftsingenieurwesen mit Schwerpunkt Versicherungsmathematik",
            "studyType": "Diplom-Wirtschaftsingenieurin (Univ.)",
            "endDate": "2008",
        }
    ],
    "skills": [
        {"name": "Datenschutzgrundverordnung", "keywords": ["Auftragsverarbeitungsverträge", "Verzeichnisse"]}
    ],
    "certificates": [{"name": "Zertifizierte Betriebliche Datenschutzbeauftragte (Aufbaulehrgang)"}],
    "languages": [{"language": "Deutsch", "fluency": "Muttersprache"}],
}

NO_DATES: dict[str, Any] = {
    "basics": {"name": "Sam Reyes", "label": "Carpenter", "summary": "Builds stairs that do not creak."},
    "work": [
        {
            "name": "Reyes & Daughters",
            "position": "Owner",
            "highlights": ["Forty staircases.", "No call-backs."],
        },
        {"name": "Harbour Joinery", "position": "Apprentice", "highlights": ["Learned to read grain."]},
    ],
    "education": [{"institution": "Guild School", "studyType": "Journeyman’s certificate"}],
    "skills": [{"name": "Oak"}, {"name": "Ash"}],
    "certificates": [{"name": "Scaffold safety", "issuer": "Site Council"}],
}


def forty_years() -> dict[str, Any]:
    """A life of twenty posts, two years each."""
    work = [
        {
            "name": f"Works number {21 - n}",
            "position": ("Foreman", "Fitter", "Inspector", "Planner")[n % 4],
            "location": ("Gdańsk", "Łódź", "Malmö", "Cádiz")[n % 4],
            "startDate": f"{2024 - 2 * n}-01",
            "endDate": "" if n == 0 else f"{2025 - 2 * n}-12",
            "highlights": [
                f"Kept line {n + 1} running through {3 + n} changes of product with no lost shift.",
                f"Trained {10 + n} fitters; {5 + n} of them now lead crews of their own.",
            ],
        }
        for n in range(20)
    ]
    return {
        "basics": {
            "name": "Józef Źródlak",
            "label": "Plant foreman",
            "email": "jozef@zrodlak.example",
            "summary": "Forty years on the floor, thirty of them leading crews.",
        },
        "work": work,
        "education": [{"institution": "Technical School No. 2", "studyType": "Fitter", "endDate": "1984"}],
        "skills": [{"name": "Machines", "keywords": ["Presses", "Lathes", "Conveyors"]}],
        "languages": [{"language": "Polish"}, {"language": "Swedish"}],
    }


CASES: dict[str, dict[str, Any]] = {
    "short": SHORT,
    "one page": ONE_PAGE,
    "two pages": long_resume(),
    "arabic": ARABIC,
    "chinese": CHINESE,
    "long names": LONG_NAMES,
    "no dates": NO_DATES,
    "40 years": forty_years(),
}
