"""Facts a person told us: shown, and removed when they wish."""

from apps.resumes.models import Fact, Resume


def tell(resume: Resume, *, entry_id: str, line_id: str, text: str) -> Fact:
    """Keep an answer as something the person told us; told twice, it is one."""
    fact: Fact
    fact, _ = Fact.objects.get_or_create(
        resume=resume,
        entry_id=entry_id,
        line_id=line_id,
        text=text,
        defaults=resume.belongs_to.fields,
    )
    return fact


def remove(fact: Fact) -> None:
    """It counts no longer as evidence. Lines taken on its strength stay: they are the person's words."""
    fact.delete()
