"""Adverts written for these tests, one a language."""

ENGLISH = """\
Warehouse Operative
Harrow & Dale Logistics Ltd, Leeds

£11.44 - £12.60 per hour, full time, permanent

We are looking for a reliable warehouse operative to join our night team.

Responsibilities:
* Pick and pack orders with handheld scanners
* Load trailers using a counterbalance forklift

Requirements:
* Counterbalance licence is essential
* At least one year of experience in a warehouse and a valid driving licence
* Diploma in logistics or 5+ years of relevant experience
* SAP EWM or Manhattan WMS is a plus
* Good English

How to apply: send your CV to the depot manager
"""

GERMAN = """\
Pflegefachkraft (m/w/d) in Teilzeit
Seniorenhaus Lindenhof GmbH, 50667 Köln

Ihre Aufgaben
• Grundpflege und Wundversorgung auf der Station
• Dokumentation in Vivendi PD

Ihr Profil
• Examinierte Pflegefachkraft
• Mindestens 3 Jahre Berufserfahrung in der Altenpflege
• Deutschkenntnisse auf Niveau B2
• Führerschein Klasse B wünschenswert

Wir bieten
• 3.400 bis 3.900 € brutto im Monat, unbefristet
"""

FRENCH = """\
Comptable H/F à Lyon
Entreprise : Maison Vernet

Vos missions :
- Saisir les factures fournisseurs dans Sage
- Préparer les déclarations de TVA

Profil recherché :
- Diplôme BTS comptabilité
- 2 ans d'expérience en cabinet exigés
- Maîtrise de Sage et d'Excel
- Anglais courant apprécié

Nous offrons :
- CDI, 28 000 à 32 000 € brut annuel, télétravail partiel
"""

SPANISH = """\
Puesto: Cocinero/a
Empresa: Hotel Mar Azul
Ubicación: Málaga

Funciones
- Preparar el servicio de comidas

Requisitos
- Imprescindible carnet de manipulador de alimentos
- Al menos 2 años de experiencia en cocina
- Se valorará nivel alto de inglés

Ofrecemos
- Contrato indefinido, jornada completa, 1.500 € brutos al mes
"""

PAGE = """\
<!doctype html><html><head><title>Jobs</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
"title": "Electrician (m/f/d)", "description": "<p>Duties</p><ul><li>Wire new homes</li></ul>\
<p>Requirements</p><ul><li>18th Edition certificate</li><li>3 years of experience</li></ul>",
"hiringOrganization": {"@type": "Organization", "name": "Brightwell Electrical"},
"jobLocation": {"@type": "Place", "address": {"addressLocality": "Bristol", "addressCountry": "GB"}},
"baseSalary": {"@type": "MonetaryAmount", "currency": "GBP",
"value": {"@type": "QuantitativeValue", "minValue": 36000, "maxValue": 41000, "unitText": "YEAR"}},
"employmentType": "FULL_TIME"}</script><style>p {color: red}</style></head>
<body><nav>Home</nav><div id="app"></div><script>alert(1)</script></body></html>
"""
