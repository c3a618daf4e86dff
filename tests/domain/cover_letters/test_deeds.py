"""A line of the record as a part of a sentence, in four languages."""

import pytest

from apps.cover_letters.domain.deeds import Deed, deed_of


@pytest.mark.parametrize(
    ("language", "line", "deed"),
    [
        ("en", "Cut errors from 4% to 1%.", Deed("verb", "cut errors from 4% to 1%")),
        ("en", "Was responsible for training new starters", Deed("verb", "trained new starters")),
        ("en", "SAP for stock and purchasing", Deed("noun", "SAP for stock and purchasing")),
        ("de", "Neue Leute eingearbeitet", Deed("verb", "neue Leute eingearbeitet")),
        ("de", "Leitung der Nachtschicht", Deed("noun", "Leitung der Nachtschicht")),
        ("fr", "J'ai réduit les erreurs", Deed("verb", "réduit les erreurs")),
        ("fr", "Gestion des plannings", Deed("noun", "gestion des plannings")),
        ("fr", "Suivi des stocks", Deed("noun", "suivi des stocks")),
        ("fr", "Gérer une équipe", Deed("infinitive", "gérer une équipe")),
        ("es", "Reduje los errores", Deed("verb", "reduje los errores")),
        ("es", "Gestionar turnos", Deed("infinitive", "gestionar turnos")),
        ("es", "Gestión de turnos", Deed("noun", "gestión de turnos")),
    ],
)
def test_a_line_fits_a_frame_of_its_kind(language, line, deed):
    assert deed_of(line, language) == deed
