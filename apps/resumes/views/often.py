"""How often somebody may bring, ask and print: far more than a person does, far less than a machine would."""

from django.conf import settings

from apps.accounts.limited import limited
from apps.accounts.limits import Limit

AN_HOUR = 3600.0
MANY = settings.REQUESTS_PER_HOUR

bringing = limited(
    Limit("bringing a file", "person", MANY // 2, AN_HOUR),
    Limit("bringing a file", "address", MANY, AN_HOUR),
    Limit("bringing a file", "site", 20 * MANY, AN_HOUR),
)
asking = limited(
    Limit("asking for lines", "person", MANY, AN_HOUR),
    Limit("asking for lines", "address", 2 * MANY, AN_HOUR),
    Limit("asking for lines", "site", 40 * MANY, AN_HOUR),
)
printing = limited(
    Limit("printing", "person", MANY, AN_HOUR),
    Limit("printing", "address", 2 * MANY, AN_HOUR),
    Limit("printing", "site", 40 * MANY, AN_HOUR),
)
