"""A sample resume that a press draws once before it takes orders: its page touches what most pages do."""

from apps.domain.resume import ResumeDocument

SAMPLE = ResumeDocument.from_json_resume(
    {
        "basics": {"name": "Ada Example", "label": "Analyst", "email": "a@a.example", "summary": "Set. " * 9},
        "work": [
            {
                "name": "Example",
                "position": "Analyst",
                "startDate": "2020-01",
                "location": "Here",
                "highlights": ["Warm the press, “office” first: 0123456789 (50%) – é & ö. " * 3] * 4,
            }
        ],
        "skills": [{"name": "Tools", "keywords": ["Paper", "Ink"]}],
        "languages": [{"language": "English", "fluency": "native"}],
    }
)
