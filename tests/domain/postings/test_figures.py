"""Pay and years in many ways of writing them."""

import pytest

from apps.domain.postings.pay import find_pay, number_of
from apps.domain.postings.years import years_asked


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("Salary: £32,000 per annum", (32000, 32000, "GBP", "year")),
        ("Pay: $18-22/hr", (18, 22, "USD", "hour")),
        ("$82K-$132K (Glassdoor est.)", (82000, 132000, "USD", "year")),
        ("Compensation range 120k to 150k USD", (120000, 150000, "USD", "year")),
        ("Gehalt: 45.000 – 52.000 € brutto", (45000, 52000, "EUR", "year")),
        ("Stundenlohn 13,50 Euro", (13.5, 13.5, "EUR", "hour")),
        ("Salaire : 2 300 € brut par mois", (2300, 2300, "EUR", "month")),
        ("Salario de 24.000 a 28.000 euros brutos anuales", (24000, 28000, "EUR", "year")),
        ("CHF 6'200 pro Monat", (6200, 6200, "CHF", "month")),
        ("Day rate: £350 per day", (350, 350, "GBP", "day")),
    ],
)
def test_pay_is_read(text, pay):
    found = find_pay(text)
    assert (found.low, found.high, found.currency, found.period) == pay


@pytest.mark.parametrize(
    "text",
    [
        "You own a budget of $250,000 a year",
        "A company with revenue of $40 million",
        "We raised £12,000,000 last year",
        "Join 3,000 people in 40 countries",
        "Referral bonus: $1,500",
        "Call 0113 496 0000 between 9 and 17",
        "",
    ],
)
def test_other_amounts_are_no_pay(text):
    assert find_pay(text) is None


def test_the_span_of_pay_is_the_amount_itself():
    text = "Hours: 40\nSalary: £32,000 - £35,000 per annum"
    assert text[slice(*find_pay(text).span)] == "£32,000 - £35,000"


@pytest.mark.parametrize(
    ("written", "number"),
    [("1.234,50", 1234.5), ("12'000", 12000), ("11.44", 11.44), ("2 500", 2500), ("7", 7)],
)
def test_numbers_of_any_country(written, number):
    assert number_of(written) == number


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience in sales", [5]),
        ("3-5 years' experience", [3]),
        ("at least two (2) years of relevant work experience", [2]),
        ("6 months experience on tills", [0.5]),
        ("mindestens 3 Jahre Berufserfahrung", [3]),
        ("drei bis fünf Jahre Erfahrung", [3]),
        ("2 ans d'expérience minimum", [2]),
        ("cinco años de experiencia", [5]),
        ("5 years managing people and 2 years experience of payroll", [5, 2]),
        ("You are at least 18 years old and have experience", []),
        ("For over 20 years our company has had experience in care", []),
        ("A 2 years contract with experience pay", []),
        ("10 years", []),
    ],
)
def test_years_of_experience_are_read(text, years):
    assert [found.least for found in years_asked(text)] == years
