"""What is kept of a resume, from the file that was brought to the paper that leaves."""

from apps.resumes.models.facts import Fact
from apps.resumes.models.prints import PageImage, Print
from apps.resumes.models.resumes import Resume
from apps.resumes.models.rewrites import Line, Rewrite
from apps.resumes.models.uploads import Upload
from apps.resumes.models.versions import Version

__all__ = ["Fact", "Line", "PageImage", "Print", "Resume", "Rewrite", "Upload", "Version"]
