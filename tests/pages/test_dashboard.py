"""The dashboard is made of what the features show of themselves."""

import pytest
from django.urls import reverse

from apps.shell.feature import features

pytestmark = pytest.mark.django_db


def test_it_is_a_person_s_own(client):
    answer = client.get(reverse("pages:dashboard"))

    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


def test_every_card_of_a_feature_is_there(signed_in):
    cards = [feature.card for feature in features() if feature.card]

    answer = signed_in.get(reverse("pages:dashboard"))

    drawn = {template.name for template in answer.templates}
    assert {card.template for card in cards} <= drawn


def test_someone_new_finds_one_thing_to_do(signed_in):
    page = signed_in.get(reverse("pages:dashboard")).text

    assert page.split("<main")[1].count('class="button"') == 1
