"""How often somebody may ask for letters and print them."""

from django.conf import settings

from apps.accounts.limited import limited
from apps.accounts.limits import Limit

AN_HOUR = 3600.0
MANY = settings.REQUESTS_PER_HOUR

asking = limited(
    Limit("asking for letters", "person", MANY, AN_HOUR),
    Limit("asking for letters", "address", 2 * MANY, AN_HOUR),
    Limit("asking for letters", "site", 40 * MANY, AN_HOUR),
)
printing = limited(
    Limit("printing letters", "person", MANY, AN_HOUR),
    Limit("printing letters", "address", 2 * MANY, AN_HOUR),
    Limit("printing letters", "site", 40 * MANY, AN_HOUR),
)
