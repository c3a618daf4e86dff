"""A person and an advert written for these tests."""

from apps.domain.resume import ResumeDocument

CARER = ResumeDocument.from_json_resume(
    {
        "basics": {
            "name": "Grace Holt",
            "label": "Care worker",
            "email": "grace@example.org",
            "summary": "Mother of two, born 1968 in Kent. She likes to work nights.",
            "location": {"city": "Leeds"},
        },
        "work": [
            {
                "name": "Hillside",
                "position": "Care Assistant",
                "startDate": "2021-01",
                "highlights": [
                    "Help 14 residents with dementia wash and dress",
                    "Write notes in Nourish Care",
                    "Her rota covers nights and weekends",
                ],
            },
            {
                "name": "Corner Cafe",
                "position": "Waitress",
                "startDate": "2018-01",
                "endDate": "2020-12",
                "highlights": ["Served tables and handled cash"],
            },
        ],
        "education": [
            {
                "institution": "St. Hilda's",
                "studyType": "BSc",
                "area": "Biology",
                "startDate": "1986",
                "endDate": "1989",
            }
        ],
        "skills": [{"name": "first aid"}],
        "certificates": [{"name": "Care Certificate"}],
    }
)

ADVERT = """\
Senior Care Assistant
Willow Court Care Home, Leeds

Duties
- Help residents with dementia through the night

Requirements
- Experience of dementia care
- At least two years of experience in care
- Person Centred Software
- Care Certificate
- Kubernetes
- Patience and warmth
- HGV Class 1

Nice to have
- First aid
"""
