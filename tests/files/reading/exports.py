"""Exports of an invented person: LinkedIn's ZIP, Europass old and new."""

from pathlib import Path

from tests.files.reading.words import zipped

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\n"
    'Ada,Example,Byron,,Dec 10,"Analyst, engines","Writes programs.",Computing,LS1,"Leeds, England",'
    '[ada_e],"[PORTFOLIO:https://ada.example/,BLOG:https://blog.ada.example/]",\n'
)
LINKEDIN = {
    "Profile.csv": PROFILE,
    "Email Addresses.csv": (
        "Email Address,Confirmed,Primary,Updated On\n"
        "old@ada.example,Yes,No,1/1/20\nada@ada.example,Yes,Yes,1/1/21\n"
    ),
    "PhoneNumbers.csv": "Extension,Number,Type\n,+44 113 496 0999,Mobile\n",
    "Positions.csv": (
        "Company Name,Title,Description,Location,Started On,Finished On\n"
        'Babbage Ltd,Analyst,"• Wrote the first program\n• Cut run time by 40%",London,Mar 2019,\n'
        "Jacquard & Co,Clerk,Kept the cards.,Lyon,2016,Feb 2019\n"
    ),
    "Education.csv": (
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
        "University of Leeds,2012,2015,Thesis on loops,BSc Mathematics,Chess club\n"
    ),
    "Skills.csv": "Name\nPython\nNote taking\n",
    "Languages.csv": "Name,Proficiency\nEnglish,Native or bilingual proficiency\nFrench,\n",
    "Certifications.csv": (
        "Name,Url,Authority,Started On,Finished On,License Number\n"
        "Engine Operator,https://c.example,Guild,Jun 2020,Jun 2024,77-A\n"
    ),
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nNotes,Translated a paper,https://n.example,1842,1843\n",
    "Volunteering.csv": (
        "Company Name,Role,Cause,Started On,Finished On,Description\n"
        "Code Club,Mentor,Education,2018,,Taught loops\n"
    ),
    "Honors.csv": "Title,Description,Issued On\nMedal,For notes,Oct 2021\n",
    "Publications.csv": "Name,Published On,Description,Publisher,Url\nSketch,1843-09-01,On engines,Taylor,https://p.example\n",
    "Courses.csv": "Name,Number\nAlgorithms,CS101\n",
    "Organizations.csv": "Name,Position,Description,Started On,Finished On\nRoyal Society,Guest,,2020,\n",
    "Recommendations_Received.csv": (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        "Charles,B,Babbage Ltd,Owner,She sees further.,1/1/22,VISIBLE\n"
    ),
    "Connections.csv": "Notes:\nFirst Name,Last Name\nSomeone,Else\n",
    "messages.csv": "FROM,CONTENT\nSomeone,A private word\n",
}


def linkedin(folder: str = "Basic_LinkedInDataExport/") -> bytes:
    return zipped({folder + name: body for name, body in LINKEDIN.items()})


FIXTURES = Path(__file__).parent / "fixtures"
PASSPORT = (FIXTURES / "europass_old.xml").read_text(encoding="utf-8")
CANDIDATE = (FIXTURES / "europass_new.xml").read_text(encoding="utf-8")

PASSPORT_JSON = {
    "SkillsPassport": {
        "DocumentInfo": {"DocumentType": "ECV"},
        "LearnerInfo": {
            "Identification": {
                "PersonName": {"FirstName": "Ada", "Surname": "Example"},
                "ContactInfo": {
                    "Email": {"Contact": "ada@ada.example"},
                    "Telephone": [
                        {"Contact": "+44 113 496 0999", "Use": {"Code": "mobile", "Label": "Mobile"}}
                    ],
                },
            },
            "WorkExperience": [
                {
                    "Period": {"From": {"Year": 2019, "Month": 3}, "Current": True},
                    "Position": {"Label": "Analyst"},
                    "Activities": "<ul><li>Wrote the first program</li></ul>",
                    "Employer": {"Name": "Babbage Ltd"},
                }
            ],
            "Skills": {
                "Linguistic": {"ForeignLanguage": [{"Description": {"Code": "fr", "Label": "French"}}]}
            },
        },
    }
}
