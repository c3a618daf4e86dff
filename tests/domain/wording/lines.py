"""Lines of invented people in many trades: clean ones, and ones with something to mend."""

CLEAN = """
Managed a team of 12 cashiers and trained six new starters
Maintained 40 lifts across three hospitals
Answered 60 calls a day and booked appointments for four doctors
Built a payroll system in JavaScript, used by 300 staff
Prepared tax returns for 30 clients each spring
Planned the annual fundraising gala for 250 guests
Reduced waste by 15% by changing suppliers
Tracked stock daily in Excel
Delivered 25 projects on time and on budget
Ordered supplies and kept stock levels steady
Looked after a portfolio of 60 accounts
Oversaw the night shift of eight nurses
Cooked 120 meals a day for residents with special diets
Cared for 14 elderly residents, including medication and bathing
Drove an 18-tonne lorry on regional routes, with no accidents in six years
Led the migration of 200 servers to AWS, cutting cost by 30%
Prepared food, cleaned tables and handled cash
Took part in weekly meetings with stakeholders
Taught math to three classes of 28 students
Built the yearly budget in Excel
Opened the second shop in 2021
Rebuilt the order queue, cutting waits by 30%
Welded frames, pipes and tanks to code
Worked with designers to ship features every two weeks
Supported senior auditors during audits of five banks
Sold $40,000 of jewelry a month
Acted as first point of contact for 200 students
Worked with suppliers in Germany, France and Spain
Wrote unit tests in Go, Java and Python
Interviewed 40 candidates and hired 11
Improved the checkout process, which increased sales by 12%
Dispatched 50 vehicles a day
Installed electrical wiring in 30 new homes
Shadowed senior surgeons during ten operations
Operated forklifts and reach trucks in a busy depot
Planned menus and purchasing for a 90-seat restaurant
Designed and developed PCB layouts for medical devices
Kept 25 children aged 3 to 5 safe and busy
Processed about 75 claims a day
Ran the front desk of a 120-room hotel
Translated contracts from Spanish into English
Repaired diesel engines on 14 buses
Negotiated prices with six growers, saving £12,000 a year
Published four papers on soil and gave talks at two conferences
Coached the under-14 team to third place in the league
Drew up floor plans for 20 kitchens
Photographed 35 weddings and edited the pictures
Set up monitoring with Grafana and Prometheus
Filed court papers and kept the diary of two judges
Checked 300 parts a shift against drawings
Grew newsletter readers from 2,000 to 9,500 in a year
Laid 4,000 bricks a week on housing sites
Dressed wounds and took blood samples on a surgical ward
Edited a 64-page monthly magazine
Wrote release notes for every version
Counted stock each Friday and reported losses
Guided groups of 20 through the old town in French and English
Tested pumps and valves before delivery
Painted the outside of 45 houses
Kept the books of a bakery with nine staff
Handled complaints in person, by phone and by email
Moved 60 pallets a shift from dock to rack
Recorded podcasts and cut them for radio
Cut hair for up to 12 clients a day
Trained three apprentices to their final exam
Audited the accounts of 18 charities
Advised families on debt and benefits
Pruned 300 fruit trees each winter
Tuned SQL queries, so that reports ran in 8 seconds instead of 90
Mixed feed for 500 pigs
Fitted 24 kitchens a year
Modelled flood risk for two river valleys in R
Answered questions of visitors at the information desk
Wired control panels from drawings
Read meters in 2,300 homes a month
Hosted quiz nights for 80 people
Sorted mail by hand for three postcodes
Wrote grant bids worth $250,000, of which two thirds were won
Served drinks at weddings and trade fairs
Kept beehives on six roofs
Led a crew of six roofers
Shipped the iOS app to 40,000 users
Watched over a pool with 200 swimmers at peak
Sharpened saws and set up the mill each morning
Filled prescriptions and checked doses
Patrolled a shopping center at night
Baked 600 rolls before 5 a.m.
Rehearsed and toured with a string quartet
Ran payroll for 140 people without a late payment
Kept minutes of the board
Sewed costumes for eight plays
Scheduled 30 volunteers for the food bank
Looked up case law and drafted briefs
Sampled rivers for nitrates every month
Loaded trucks in the order of their drops
Briefed the press after each match
Supervised two interns over the summer
Balanced tills and banked the takings
Drafted and filed four patents
Bred and trained guide dogs
""".strip().split("\n")

# (line, entry still runs, what one of the wordings must be)
MENDED = [
    ("Responsible for managing a team of 12 cashiers and training new staff", False,
     "Managed a team of 12 cashiers and trained new staff"),
    ("Responsible for the maintenance of 40 lifts", False, "Maintained 40 lifts"),
    ("Responsible for the maintenance of 40 lifts", True, "Maintain 40 lifts"),
    ("Responsible for all incoming calls and emails", False, "Handled all incoming calls and emails"),
    ("Duties included answering phones, greeting visitors and ordering supplies", False,
     "Answered phones, greeted visitors and ordered supplies"),
    ("Duties included answering phones, greeting visitors and filing", False,
     "Answered phones, greeted visitors and filed"),
    ("I managed the front desk and I trained four receptionists", False,
     "Managed the front desk and trained four receptionists"),
    ("Assisted with the preparation of tax returns for 30 clients", False,
     "Helped prepare tax returns for 30 clients"),
    ("Was involved in planning the annual gala", False, "Took part in planning the annual gala"),
    ("Utilized Excel in order to track stock on a daily basis", False, "Used Excel to track stock daily"),
    ("Successfully delivered 25 projects on time", False, "Delivered 25 projects on time"),
    ("Managing stock levels and ordering supplies", False, "Managed stock levels and ordered supplies"),
    ("Managing stock levels and ordering supplies", True, "Manage stock levels and order supplies"),
    ("Manages a portfolio of 60 accounts", False, "Managed a portfolio of 60 accounts"),
    ("Write unit tests in Go and Java", False, "Wrote unit tests in Go and Java"),
    ("Tasked with overseeing the night shift of 8 nurses", False, "Oversaw the night shift of 8 nurses"),
    ("Cooked 120 meals a day for for residents", False, "Cooked 120 meals a day for residents"),
    ("Drove a 18-tonne lorry", False, "Drove an 18-tonne lorry"),
    ("Performed maintenance of conveyor belts", False, "Maintained conveyor belts"),
    ("Spearheaded the migration of 200 servers to AWS", False, "Led the migration of 200 servers to AWS"),
    ("Implemented it's own ticketing system", False, "Implemented its own ticketing system"),
    ("Built the site in java script, kept on github", False, "Built the site in JavaScript, kept on GitHub"),
    ("Rebuilt the order queue, cutting waits by 30%", False,
     "Cut waits by 30% by rebuilding the order queue"),
    ("Cut waits by 30% by rebuilding the order queue", False,
     "Rebuilt the order queue, cutting waits by 30%"),
    ("Led the move to a new host, resulting in a 30% reduction in cost", False,
     "Reduced cost by 30% by leading the move to a new host"),
    ("Welded frames , pipes and tanks", False, "Welded frames, pipes and tanks"),
    ("• Sold $40,000 of jewelry a month", False, "Sold $40,000 of jewelry a month"),
    ("Managed 20 % of the the budget", False, "Managed 20% of the budget"),
    ("Conducted interviews of 40 candidates", False, "Interviewed 40 candidates"),
    ("Design and development of PCB layouts", False, "Designed and developed PCB layouts"),
    ("Recieved an award from the mayor", False, "Received an award from the mayor"),
    ("Was promoted to supervisor after 6 months", False, "Promoted to supervisor after 6 months"),
]  # fmt: skip

FOREIGN = [
    "Führte ein Team von 5 Personen und steigerte den Umsatz",
    "Gestionó un equipo de 12 personas en la tienda",
    "Encadré une équipe de 4 vendeurs dans le magasin",
    "Zarządzał zespołem pięciu osób w sklepie",
    "営業部長として東京で働きました",
    "Responsabile della gestione di un negozio con 4 persone",
]

# Each says that somebody had a small part; no wording may give them a larger one.
SMALL_PARTS = [
    "Helped to reduce waste by 15% by changing suppliers",
    "Assisted the manager with planning a $2,000,000 move",
    "Assisted in leading a team of 9 developers",
    "Was involved in building the payments service",
    "Participated in the design of a new ward",
    "Contributed to the development of a vaccine",
    "Supported the launch of three shops",
    "Shadowed senior surgeons during 10 operations",
    "Worked on the migration of 200 servers to AWS",
    "Part of a team that cut costs by 20%",
    "Took part in negotiating a contract worth £300,000",
    "Helped lead the rebuild of the billing system, cutting errors by 40%",
]
