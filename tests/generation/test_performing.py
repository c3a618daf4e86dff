"""A request from the form to the rows: painted twice, asked and paid for once, safe to repeat."""

import threading

import pytest
from django.db import IntegrityError, connections, transaction

from apps.background import intake as background
from apps.background import runner as background_runner
from apps.background.models import Work
from apps.generation import intake, registry
from apps.generation import runner as generation_runner
from apps.generation.models import Generation
from apps.llm.errors import LLMError
from tests.generation.conftest import RULES, Brief, says

DRAFT = says(
    **{
        "import": [
            "Cut nightly import run time by 40%.",
            "By 40%, cut the run time of the nightly import.",
        ],
        "team": [
            "Helped with the training of new sales office colleagues.",
            "Helped new colleagues with training.",
        ],
    }
)
BOAST = says(**{"import": ["Cut the run time by 90%."], "team": ["Led the sales office."]})


@pytest.fixture
def paints(rewrite, monkeypatch):
    """Whose lines were delivered, one entry for each delivery."""
    seen = []
    deliver = type(rewrite).deliver

    def watch(self, generation, chosen):
        seen.append(sorted({one.engine for choice in chosen.values() for one in choice.shown}))
        deliver(self, generation, chosen)

    monkeypatch.setattr(type(rewrite), "deliver", watch)
    return seen


@pytest.fixture
def crashes(rewrite, monkeypatch):
    """``crashes(False, True)``: the second delivery crashes, after it has written."""
    planned = []
    deliver = type(rewrite).deliver

    def crash(self, generation, chosen):
        deliver(self, generation, chosen)
        if planned and planned.pop(0):
            raise RuntimeError("the power went out")

    monkeypatch.setattr(type(rewrite), "deliver", crash)
    return lambda *those: planned.extend(those)


@pytest.fixture
def no_rules(rewrite, monkeypatch):
    """The rules have nothing to say either."""
    monkeypatch.setattr(rewrite, "rules", {})


def engines(rows):
    return {engine for _, engine, _ in rows}


def state(generation):
    generation.refresh_from_db()
    work = generation.work
    return work.status, work.error_code


def test_without_a_model_the_rules_lines_are_delivered_once(ask, workers, delivered, paints):
    with workers():
        generation = ask()

    assert state(generation) == ("done", "")
    assert (generation.engine, generation.reason) == ("rules", "")
    assert engines(delivered()) == {"rules"}
    assert paints == [["rules"]]


def test_with_a_model_the_rules_lines_come_first_and_the_models_after(
    ask, workers, delivered, paints, fake_llm
):
    fake_llm.will_say(DRAFT)

    with workers():
        generation = ask()

    assert paints == [["rules"], ["model"]]
    assert engines(delivered()) == {"model"}
    assert state(generation) == ("done", "")
    assert (generation.engine, generation.model) == ("model", "fake")


def test_the_first_paint_is_there_while_the_model_is_asked(ask, workers, delivered, fake_llm, monkeypatch):
    meanwhile = []
    fake_llm.will_say(DRAFT)
    complete = fake_llm.complete
    monkeypatch.setattr(
        fake_llm, "complete", lambda *given: meanwhile.append(engines(delivered())) or complete(*given)
    )

    with workers():
        ask()

    assert meanwhile[0] == {"rules"}


def test_a_model_that_fails_leaves_its_reason_beside_the_rules_lines(ask, workers, delivered, fake_llm):
    fake_llm.will_say(LLMError("quota"))

    with workers():
        generation = ask()

    assert state(generation) == ("done", "")
    assert (generation.engine, generation.reason) == ("rules", "quota")
    assert engines(delivered()) == {"rules"}


def test_unsupported_text_is_delivered_by_nobody(ask, workers, delivered, fake_llm):
    fake_llm.will_say(BOAST, BOAST)

    with workers():
        ask()

    assert not any("90%" in text or "Led" in text for _, _, text in delivered())


def test_a_crash_while_delivering_repeats_the_delivery_and_pays_once(
    ask, workers, delivered, fake_llm, crashes
):
    fake_llm.will_say(DRAFT)
    crashes(False, True, True)  # the first paint does not, then the model's does twice

    with workers():
        generation = ask()

    assert state(generation) == ("done", "")
    assert len(fake_llm.prompts) == 1
    assert engines(delivered()) == {"model"}


def test_a_delivery_that_always_crashes_fails_and_leaves_the_first_paint(
    ask, workers, delivered, fake_llm, crashes
):
    fake_llm.will_say(DRAFT)
    crashes(False, *[True] * 20)

    with workers():
        generation = ask()

    assert state(generation) == ("failed", "crashed")
    assert len(fake_llm.prompts) == 1
    assert engines(delivered()) == {"rules"}


def test_a_crash_before_the_choices_are_kept_paints_the_rules_lines_once(
    ask, workers, paints, fake_llm, monkeypatch
):
    fake_llm.will_say(DRAFT, DRAFT)
    keep = Generation.keep
    crashes = iter([True])
    monkeypatch.setattr(
        Generation, "keep", lambda self, written: 1 / 0 if next(crashes, False) else keep(self, written)
    )

    with workers():
        generation = ask()

    assert state(generation) == ("done", "")
    assert paints == [["rules"], ["model"]]


def test_with_nothing_to_show_it_waits_as_long_as_the_server_asks(ask, fake_llm, no_rules):
    fake_llm.will_say(LLMError("rate_limited", retry=True, after=40))
    generation = ask()

    background_runner.perform(generation.work_id)

    work = Work.objects.get(pk=generation.work_id)
    assert (work.status, work.waits, work.waits_for) == ("queued", 1, "rate_limited")
    assert 35 < (work.not_before - work.updated_at).total_seconds() < 45


@pytest.mark.parametrize(
    ("after", "seconds"),
    [
        pytest.param(None, generation_runner.WAIT_SECONDS, id="does not say"),
        pytest.param(90_000.0, generation_runner.LONGEST_WAIT_SECONDS, id="says a day"),
    ],
)
def test_the_wait_is_bounded(ask, fake_llm, no_rules, after, seconds):
    fake_llm.will_say(LLMError("unreachable", retry=True, after=after))
    generation = ask()

    background_runner.perform(generation.work_id)

    work = Work.objects.get(pk=generation.work_id)
    assert abs((work.not_before - work.updated_at).total_seconds() - seconds) < 5


def test_an_outage_passes_and_the_text_comes(ask, workers, fake_llm, no_rules):
    fake_llm.will_say(LLMError("unreachable", retry=True), LLMError("timeout", retry=True), DRAFT)

    with workers():
        generation = ask()

    assert state(generation) == ("done", "")
    assert generation.work.waits == 2
    assert generation.engine == "model"


def test_an_outage_without_end_fails_with_its_reason(ask, workers, fake_llm, no_rules, settings):
    settings.WORK_WAITS = 3
    fake_llm.will_say(*[LLMError("unreachable", retry=True)] * 10)

    with workers():
        generation = ask()

    assert state(generation) == ("failed", "unreachable")


def test_work_that_was_cancelled_meanwhile_is_not_delivered_again(
    ask, workers, delivered, fake_llm, monkeypatch
):
    fake_llm.will_say(DRAFT)
    complete = fake_llm.complete
    asked = []

    def cancelled_while_asking(*given):
        background.cancel(Work.objects.get())
        asked.append(given)
        return complete(*given)

    monkeypatch.setattr(fake_llm, "complete", cancelled_while_asking)

    with workers():
        generation = ask()

    assert asked
    assert state(generation) == ("cancelled", "")
    assert engines(delivered()) == {"rules"}


def test_the_choices_kept_first_are_the_ones_delivered(ask, fake_llm, rewrite):
    """Two workers with the same row: whoever keeps second takes what the first has kept."""
    from apps.generation import writing

    generation = ask()
    twin = Generation.objects.get(pk=generation.pk)
    fake_llm.will_say(DRAFT)
    generation.keep(writing.write(rewrite, Brief(), client=fake_llm))

    twin.keep(writing.write(rewrite, Brief(), client=None))

    assert twin.engine == "model"
    assert twin.chosen() == generation.chosen()


def test_a_double_click_is_one_request_with_the_first_input(ask, workers):
    with workers():
        first = ask()
        second = ask(given=Brief(lines={"import": "Something else."}))

    assert first == second
    assert Generation.objects.get().given == Brief().model_dump(mode="json")


@pytest.mark.django_db(transaction=True)
def test_eight_clicks_at_once_are_one_request(owner, rewrite):
    ready = threading.Barrier(8)
    made = []

    def click():
        try:
            ready.wait(5)
            given = {"kind": "tests.lines", "owner": owner, "submission_key": "k", "given": Brief()}
            made.append(intake.submit(**given).pk)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=click) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 8
    assert set(made) == {Generation.objects.get().pk}
    assert Work.objects.count() == 1


def test_a_kind_that_nobody_writes_is_refused_and_leaves_no_row(ask):
    with pytest.raises(registry.NoGenerator):
        ask(kind="tests.nothing")

    assert Work.objects.count() == 0


def test_two_generators_of_one_kind_are_refused(rewrite):
    class Other(type(rewrite)):
        pass

    with pytest.raises(registry.GeneratorTaken):
        registry.register(Other)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"choices": {}, "engine": ""}, id="choices without an engine"),
        pytest.param({"choices": None, "engine": "model"}, id="an engine without choices"),
        pytest.param({"choices": {}, "engine": "oracle"}, id="an unknown engine"),
        pytest.param({"visitor_key": "v"}, id="a person and a visitor"),
        pytest.param({"owner": None}, id="nobody"),
    ],
)
def test_a_row_that_contradicts_itself_is_refused(ask, changes):
    generation = ask()

    with pytest.raises(IntegrityError), transaction.atomic():
        Generation.objects.filter(pk=generation.pk).update(**changes)


def test_the_rules_know_the_lines_of_the_tests():
    assert set(RULES) == set(Brief().lines)
