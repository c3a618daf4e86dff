"""One request for text: its frozen input, and the choices it was paid for."""

from collections.abc import Mapping

from django.db import models
from django.db.models import Q

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.background.models import Work
from apps.generation.contract import SlotChoice
from apps.generation.written import Written


class GenerationQuerySet(OwnedQuerySet):
    def for_page(self) -> "GenerationQuerySet":
        """With its state, in one query."""
        return self.select_related("work")


class Generation(OwnedModel):
    """``choices`` are kept before they are delivered: a crash later repeats delivery, never the asking."""

    held = Held("Requests for text", "the lines to be written, and every wording that came back")

    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")
    kind = models.CharField(max_length=60)
    given = models.JSONField()
    k = models.PositiveSmallIntegerField(default=6)
    choices = models.JSONField(null=True, blank=True)
    engine = models.CharField(max_length=10, blank=True)
    model = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    rules_delivered_at = models.DateTimeField(null=True, blank=True)

    objects = GenerationQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.CheckConstraint(
                name="generation_choices_have_an_engine",
                condition=Q(choices__isnull=True, engine="")
                | Q(choices__isnull=False, engine__in=("rules", "model", "mixed")),
            ),
        )

    def __str__(self) -> str:
        return f"Generation {self.pk} ({self.kind})"

    @property
    def is_open(self) -> bool:
        return self.work.is_open

    @property
    def percent(self) -> int:
        return self.work.percent

    @property
    def poll(self) -> str:
        return self.work.poll

    def keep(self, written: Written) -> None:
        """Keep the choices, unless another worker has kept its own by now: then those are taken."""
        Generation.objects.filter(pk=self.pk, choices__isnull=True).update(
            choices={slot: choice.model_dump(mode="json") for slot, choice in written.slots.items()},
            engine=written.engine,
            model=written.model[:200],
            reason=written.reason or "",
        )
        self.refresh_from_db(fields=["choices", "engine", "model", "reason"])

    def chosen(self) -> Mapping[str, SlotChoice]:
        """The kept choices by slot; empty before there are any."""
        return {slot: SlotChoice.model_validate(choice) for slot, choice in (self.choices or {}).items()}
