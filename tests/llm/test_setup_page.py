"""The owner's page about the model: who may see it, what it takes, and that it keeps a key to itself."""

import pytest
from django.urls import reverse

from apps.accounts import sealing
from apps.llm import configuration
from apps.llm.models import Call, ModelSetup
from tests.factories.accounts import UserFactory
from tests.factories.llm import ModelSetupFactory
from tests.fixtures_people import browser_of

SETUP = "/models/"
POSTS = ("llm:connect", "llm:budgets", "llm:list_models", "llm:try_it")
OPENAI = "https://api.openai.com/v1"
BUDGETS = {"tokens_per_person": 1000, "tokens_per_day": 9000}


@pytest.fixture
def owner(db):
    """A browser of the site's owner, who has just typed the password."""
    return browser_of(UserFactory(email="owner@example.org", is_staff=True), is_fresh=True)


@pytest.fixture
def connect(owner):
    """``connect(provider="openai")``: what comes of posting this."""

    def post(**said):
        answers = {"provider": "another", "base_url": "https://models.example/v1", "model": "small-1"}
        return owner.post(reverse("llm:connect"), answers | said)

    return post


@pytest.fixture
def near(fake_model, settings):
    """The fake model, allowed on the page."""
    settings.ALLOW_LOCAL_MODEL = True
    settings.LOCAL_MODEL_CALL_SECONDS = 5.0
    fake_model.asked.clear()
    return fake_model


def complaints(response, form="connection"):
    return {name: list(errors) for name, errors in response.context[form].errors.items()}


@pytest.mark.parametrize("name", ["llm:setup", *POSTS])
def test_for_everyone_but_the_owner_there_is_no_such_page(name, proven, client):
    method = "get" if name == "llm:setup" else "post"

    assert getattr(proven, method)(reverse(name)).status_code == 404
    assert getattr(client, method)(reverse(name)).status_code == 302


@pytest.mark.parametrize("name", POSTS)
def test_an_owner_who_logged_in_long_ago_proves_it_again(name, person):
    person.is_staff = True
    person.save()
    browser = browser_of(person)

    assert "reauthenticate" in browser.get(SETUP).url
    assert browser.post(reverse(name), {"provider": "another", "key": "sk-late"}).url == SETUP
    assert "sk-late" not in str(dict(browser.session))
    assert not ModelSetup.objects.exists()


def test_at_first_nothing_is_set(owner):
    response = owner.get(SETUP)

    assert "Nothing leaves this server." in response.content.decode()
    assert configuration.current() is None


def test_a_server_and_its_key_are_kept(connect):
    response = connect(key=" sk-secret ", temperature="0.4")

    server = configuration.current()
    assert response.url == SETUP
    assert (server.base_url, server.model, server.key) == (
        "https://models.example/v1",
        "small-1",
        "sk-secret",
    )
    assert (server.temperature, server.may_be_near) == (0.4, False)


def test_the_key_is_sealed_and_never_shown(connect, owner):
    connect(key="sk-secret")

    kept = ModelSetup.objects.get()
    assert "sk-secret" not in kept.sealed_key
    assert sealing.unseal(kept.sealed_key) == "sk-secret"
    assert "sk-secret" not in owner.get(SETUP).content.decode()


def test_a_wrong_form_does_not_send_the_key_back(connect):
    response = connect(key="sk-secret", base_url="nonsense")

    assert response.status_code == 422
    assert "sk-secret" not in response.content.decode()


def test_an_empty_key_keeps_the_kept_one(connect):
    connect(key="sk-secret")

    connect(key="", model="large-1")

    assert configuration.current().key == "sk-secret"


def test_a_kept_key_is_not_handed_to_another_address(connect):
    connect(key="sk-secret")

    connect(key="", base_url="https://elsewhere.example/v1")

    assert configuration.current().key == ""
    assert ModelSetup.objects.get().sealed_key == ""


def test_a_key_that_can_no_longer_be_opened_is_none(connect, owner, settings):
    connect(key="sk-secret")
    settings.SECRET_KEY = "another-secret" * 5

    assert configuration.current().key == ""


def test_openai_needs_no_address(connect):
    connect(provider="openai", base_url="https://ignored.example", key="sk-secret")

    assert configuration.current().base_url == OPENAI


def test_going_back_to_the_rules_forgets_the_key(connect):
    connect(key="sk-secret")

    connect(provider="rules")

    assert configuration.current() is None
    assert ModelSetup.objects.get().sealed_key == ""


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:11434/v1", "http://127.0.0.1/v1", "http://[::1]/v1", "http://ollama:11434",
        "http://10.0.0.2/v1",
        "https://169.254.169.254/latest", "https://box.local/v1", "https://[::ffff:127.0.0.1]/v1",
    ],
)  # fmt: skip
def test_this_machine_and_network_need_a_setting(address, connect, settings):
    assert "ALLOW_LOCAL_MODEL" in complaints(connect(base_url=address))["base_url"][0]
    assert not ModelSetup.objects.exists()

    settings.ALLOW_LOCAL_MODEL = True

    assert connect(base_url=address).status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        "nonsense", "ftp://models.example/v1", "file:///etc/passwd", "https://", "https://a:b@models.example/v1",
        "https://models.example/v1?key=1", "https://models.example:99999/v1", "http://models.example/v1",
        "https://[::1",
    ],
)  # fmt: skip
def test_what_is_no_safe_address_is_refused(address, connect):
    assert "base_url" in complaints(connect(base_url=address))


def test_another_server_needs_an_address(connect):
    assert "base_url" in complaints(connect(base_url=""))


def test_what_the_environment_says_is_shown_as_fixed_and_wins(connect, owner, settings):
    connect(key="sk-page")
    settings.OPENAI_BASE_URL, settings.OPENAI_API_KEY = "https://fixed.example/v1", "sk-environment"
    settings.OPENAI_MODEL = "fixed-1"

    page = owner.get(SETUP)
    owner.post(
        reverse("llm:connect"), {"provider": "another", "base_url": "https://x.example/v1", "model": "y"}
    )

    server = configuration.current()
    assert (server.base_url, server.model, server.key) == (
        "https://fixed.example/v1",
        "fixed-1",
        "sk-environment",
    )
    assert list(page.context["connection"].fields) == ["temperature"]
    assert "https://fixed.example/v1" in page.content.decode()
    assert "sk-environment" not in page.content.decode()
    assert ModelSetup.objects.get().base_url == "https://models.example/v1"


def test_with_an_address_from_the_environment_the_model_may_still_be_chosen(owner, settings):
    settings.OPENAI_BASE_URL = "http://localhost:11434/v1"

    owner.post(reverse("llm:connect"), {"model": "small-2"})

    assert (configuration.current().model, configuration.current().may_be_near) == ("small-2", True)


def test_the_environments_key_goes_to_no_address_of_the_page(connect, settings):
    connect(key="")
    settings.OPENAI_API_KEY = "sk-environment"

    assert configuration.current().base_url == OPENAI


def test_budgets_are_kept(owner):
    owner.post(reverse("llm:budgets"), BUDGETS | {"price_in": "0.25", "price_out": "2", "money_per_day": "5"})

    kept = ModelSetup.objects.get()
    assert (kept.tokens_per_person, kept.tokens_per_day) == (1000, 9000)
    assert (str(kept.price(1_000_000, 1_000_000)), str(kept.money_per_day)) == ("2.250000", "5.000000")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        pytest.param({"price_in": "1"}, "price_out", id="one price"),
        pytest.param({"money_per_day": "1"}, "price_in", id="money without prices"),
        pytest.param({"price_in": "-1", "price_out": "1"}, "price_in", id="less than nothing"),
        pytest.param({"tokens_per_day": ""}, "tokens_per_day", id="no limit"),
    ],
)
def test_budgets_that_cannot_be_held_are_refused(owner, said, field):
    response = owner.post(reverse("llm:budgets"), BUDGETS | said)

    assert response.status_code == 422
    assert field in complaints(response, "budget")


def test_the_servers_models_are_listed_to_choose_from(owner, near):
    ModelSetupFactory(base_url=near.base_url)

    owner.post(reverse("llm:list_models"))

    assert '<option value="no-json-schema"></option>' in owner.get(SETUP).content.decode()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/v1", ""])
def test_a_list_that_cannot_be_had_is_said(owner, near, address):
    ModelSetupFactory(base_url=address)

    response = owner.post(reverse("llm:list_models"), follow=True)

    assert [message.level_tag for message in response.context["messages"]] == ["error"]


def test_trying_shows_what_the_model_said(owner, near):
    ModelSetupFactory(base_url=near.base_url, model="ok")

    response = owner.post(reverse("llm:try_it"))

    assert "It works" in response.content.decode()
    assert "Sorted and delivered the post" in response.content.decode()
    assert Call.objects.get().material == "llm/try"


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("auth", "refused the key"), ("quota", "no money left"), ("500", "could not be reached"),
        ("no-model", "does not know"), ("refusal", "refused to answer"), ("html", "no usable reply"),
        ("429-ra600", "is busy"), ("context-400", "reads less"),
    ],
)  # fmt: skip
def test_trying_says_what_is_wrong(owner, near, model, words):
    ModelSetupFactory(base_url=near.base_url, model=model, sealed_key=sealing.seal("k"))

    response = owner.post(reverse("llm:try_it"))

    assert response.status_code == 200
    assert words in response.content.decode()


def test_trying_again_knocks_at_a_shut_door(owner, near):
    setup = ModelSetupFactory(base_url=near.base_url, model="auth", sealed_key=sealing.seal("k"))
    owner.post(reverse("llm:try_it"))
    setup.model = "ok"
    setup.save()

    response = owner.post(reverse("llm:try_it"))

    assert "It works" in response.content.decode()


def test_what_a_model_says_is_only_text_on_the_page(owner, near):
    ModelSetupFactory(base_url=near.base_url, model="invent-hygiene")

    page = owner.post(reverse("llm:try_it")).content.decode()

    assert "&lt;script&gt;fetch" in page
    assert "<script>fetch" not in page


def test_trying_without_a_model_says_so(owner):
    response = owner.post(reverse("llm:try_it"), follow=True)

    assert "No model is set" in response.content.decode()
