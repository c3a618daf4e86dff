"""Telling languages apart, on lines as short as those of a resume."""

import pytest

from apps.domain.language import tables
from apps.domain.language.detect import _FILE, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Managed inventory", "en"),
        ("Responsible for the front desk of a 40-room hotel", "en"),
        ("Café manager at a bakery in Zürich, trained 4 staff", "en"),
        ("Verantwortlich für die Planung und Durchführung von Schulungen", "de"),
        ("Leitung eines Teams von 5 Mitarbeitern", "de"),
        ("Gestion d'une équipe de 5 personnes", "fr"),
        ("Responsable de la caisse et des commandes", "fr"),
        ("Responsable de las ventas y del inventario", "es"),
        ("Gestione del magazzino e dei fornitori", "it"),
        ("Responsável pelo atendimento ao público", "pt"),
        ("Verantwoordelijk voor het beheer van de voorraad", "nl"),
        ("Odpowiedzialny za obsługę klientów oraz sprzedaż", "pl"),
        ("Ansvarig för inköp och lager", "sv"),
        ("Отвечал за склад и закупки", "ru"),
        ("担当：在庫管理と発注", "ja"),
        ("负责仓库管理和采购", "zh"),
        ("Python, Django, SQL", ""),
        ("", ""),
        ("2019 2020", ""),
    ],
)
def test_the_language_of_a_line(text, code):
    assert language_of(text) == code


def test_the_stop_words_are_well_formed():
    rows = list(tables.rows(_FILE))
    assert all(len(row) == 2 and len(row[0]) == 2 for row in rows)
    assert len(rows) == len({row[0] for row in rows})
    assert all(len(listed.split()) == len(set(listed.split())) >= 14 for _, listed in rows)
