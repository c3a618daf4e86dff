"""How often somebody may have an advert scored or thousands ranked: more than a person does."""

from django.conf import settings

from apps.accounts.limited import limited
from apps.accounts.limits import Limit

AN_HOUR = 3600.0
MANY = settings.REQUESTS_PER_HOUR

scoring = limited(
    Limit("scoring adverts", "person", MANY, AN_HOUR),
    Limit("scoring adverts", "address", 2 * MANY, AN_HOUR),
    Limit("scoring adverts", "site", 40 * MANY, AN_HOUR),
)
