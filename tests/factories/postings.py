"""Adverts."""

from apps.postings.models import Posting
from tests.factories.owned import OwnedFactory


class PostingFactory(OwnedFactory):
    class Meta:
        model = Posting

    title = "Warehouse team lead"
    employer = "Northfield Foods"
    text = "We look for a warehouse team lead. You must have experience with stock counts and rotas."
