"""One person a language, with an advert that asks for some of what they did; nobody of them exists."""

from apps.domain.resume import ResumeDocument

INES = {
    "basics": {"name": "Ines Calder", "label": "Warehouse supervisor", "email": "ines@example.org"},
    "work": [
        {
            "name": "Aldgate Logistics",
            "position": "Shift supervisor",
            "startDate": "2019-03",
            "endDate": "2023-08",
            "highlights": [
                "Was responsible for training new starters on the night shift",
                "Cut stock count errors from 4% to 1% by relabelling the bays",
                "Helped with planning of the rota for 14 people",
            ],
        },
        {
            "name": "Harrow Depot",
            "position": "Picker",
            "startDate": "2015-01",
            "endDate": "2019-02",
            "highlights": ["Picked and packed 120 orders a shift", "Worked with a handheld scanner"],
        },
    ],
    "skills": [{"name": "Systems", "keywords": ["SAP", "Excel"]}],
}
ADVERT = """Warehouse team lead
Northfield Foods, Leeds

What you bring
- Experience with stock counts and rotas
- Training of new starters
- SAP
- Forklift licence

Nice to have
- French
"""
JANA = {
    "basics": {"name": "Jana Brückner", "label": "Lagerleiterin"},
    "work": [
        {
            "name": "Nordhafen Logistik",
            "position": "Schichtleiterin",
            "startDate": "2019-03",
            "endDate": "2024-05",
            "highlights": [
                "Bestandsfehler durch neue Regalschilder von 4 % auf 1 % gesenkt",
                "Neue Mitarbeitende in der Nachtschicht eingearbeitet",
                "Leitung der Nachtschicht mit 14 Mitarbeitenden",
            ],
        },
        {
            "name": "Depot Elbmarsch",
            "position": "Kommissioniererin",
            "startDate": "2015-01",
            "endDate": "2019-02",
            "highlights": ["Täglich 120 Aufträge kommissioniert und verpackt"],
        },
    ],
    "skills": [{"name": "Systeme", "keywords": ["SAP", "Excel"]}],
}
ANZEIGE = """Lagerleiter (m/w/d)
Falkenried Großhandel GmbH, Hamburg

Ihr Profil
- Erfahrung mit Inventur und Schichtplanung
- Sie arbeiten neue Mitarbeitende ein
- SAP-Kenntnisse
- Staplerschein

Wir freuen uns auf Ihre Bewerbung.
"""
ELISE = {
    "basics": {"name": "Élise Morvan", "label": "Cheffe d'équipe"},
    "work": [
        {
            "name": "Transports Kerval",
            "position": "Cheffe d'équipe",
            "startDate": "2019-03",
            "endDate": "2024-05",
            "highlights": [
                "Réduit les erreurs de stock de 4 % à 1 % grâce à un nouvel étiquetage",
                "Formé les nouveaux préparateurs de l'équipe de nuit",
                "Gestion des plannings de 14 personnes",
            ],
        },
        {
            "name": "Dépôt Lanvaux",
            "position": "Préparatrice de commandes",
            "startDate": "2015-01",
            "endDate": "2019-02",
            "highlights": ["Préparé et emballé 120 commandes par jour"],
        },
    ],
    "skills": [{"name": "Outils", "keywords": ["SAP", "Excel"]}],
}
ANNONCE = """Responsable d'entrepôt (H/F)
Entreprise : Galerne Frais
Lieu : Nantes

Votre profil
- Vous avez l'expérience des inventaires et des plannings
- Vous formez les nouveaux préparateurs
- Maîtrise de SAP
- CACES apprécié
"""
LUCIA = {
    "basics": {"name": "Lucía Ferrer", "label": "Jefa de turno"},
    "work": [
        {
            "name": "Almacenes Tordera",
            "position": "Jefa de turno",
            "startDate": "2019-03",
            "endDate": "2024-05",
            "highlights": [
                "Reduje los errores de inventario del 4 % al 1 % con nuevas etiquetas",
                "Formé al personal nuevo del turno de noche",
                "Gestión de los turnos de 14 personas",
            ],
        },
        {
            "name": "Depósito Montseny",
            "position": "Preparadora de pedidos",
            "startDate": "2015-01",
            "endDate": "2019-02",
            "highlights": ["Preparé y embalé 120 pedidos por turno"],
        },
    ],
    "skills": [{"name": "Programas", "keywords": ["SAP", "Excel"]}],
}
ANUNCIO = """Responsable de almacén
Empresa: Frutas Miralba
Lugar: Valencia

Requisitos
- Experiencia con inventarios y turnos
- Formación del personal nuevo
- Conocimientos de SAP
- Carné de carretillero
"""
PEOPLE = {
    "en": (ResumeDocument.from_json_resume(INES), ADVERT),
    "de": (ResumeDocument.from_json_resume(JANA), ANZEIGE),
    "fr": (ResumeDocument.from_json_resume(ELISE), ANNONCE),
    "es": (ResumeDocument.from_json_resume(LUCIA), ANUNCIO),
}
