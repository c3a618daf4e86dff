"""What a text may rest on, from the person's own document."""

from apps.domain.truth import evidence
from apps.domain.truth.check import check
from tests.domain.truth.test_claims import NURSE


def test_a_line_rests_on_itself_first_then_its_entry_then_the_person():
    found = evidence.for_line(NURSE, "work-1", "work-1-1", facts=["I know first aid."], posting="Epic")

    assert found.sources == ("Looked after 6 patients a shift on a surgical ward.",)
    assert found.entry == ("Northfield Hospital", "Staff Nurse", "2018-02 to 2022-03")
    assert {"Excel", "I know first aid.", "BSc"} <= set(found.person)
    assert "Managed 9 waiters and cut food waste by 20%." in found.elsewhere
    assert (found.posting, found.years) == ("Epic", (2018, 2022))


def test_an_unknown_line_has_no_sources_and_an_unknown_entry_nothing_of_its_own():
    assert evidence.for_line(NURSE, "work-1", "work-1-9").sources == ()
    assert evidence.for_line(NURSE, "work-9", "").entry == ()


def test_the_summary_of_an_entry_is_a_source_by_the_id_of_the_entry():
    document = NURSE.model_copy(
        update={"work": (NURSE.work[0].model_copy(update={"summary": "A busy ward."}), NURSE.work[1])}
    )

    assert evidence.for_line(document, "work-1", "work-1").sources == ("A busy ward.",)


def test_an_entry_that_still_runs_ends_late():
    running = NURSE.work[0].model_copy(update={"end_date": ""})

    assert evidence.years_of(running) == (2018, 9999)
    assert evidence.years_of(running.model_copy(update={"start_date": ""})) is None


def test_years_of_experience_count_no_year_twice_and_run_to_the_present():
    running = NURSE.model_copy(
        update={"work": (NURSE.work[0].model_copy(update={"end_date": ""}), NURSE.work[1])}
    )

    assert evidence.computed(NURSE) == ("8 years of experience",)
    assert evidence.computed(running, 2026) == ("11 years of experience", "12 years of experience")
    assert evidence.computed(running) == ("4 years of experience",)


def test_an_entry_lasted_its_full_years_and_nearly_full_ones():
    assert evidence.years_in(NURSE.work[0]) == ("4 years of experience",)
    assert evidence.years_in(NURSE.work[0].model_copy(update={"end_date": ""})) == ()


def test_a_line_of_the_document_passes_as_it_stands():
    for role in NURSE.work:
        for line in role.lines:
            assert check(line.text, evidence.for_line(NURSE, role.id, line.id)).level == "supported"


def test_the_whole_document_is_evidence_of_every_entry():
    found = evidence.for_document(NURSE, facts=["I sing."])

    assert {"Harbour Cafe", "Northfield Hospital"} <= set(found.entry)
    assert "I sing." in found.person
