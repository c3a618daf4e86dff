"""What is kept of a resume, from the file that was brought to the paper that leaves."""

from apps.resumes.models.facts import Fact
from apps.resumes.models.prints import Gallery, PageImage, Print, Thumbnail
from apps.resumes.models.resumes import Resume
from apps.resumes.models.rewrites import Line, Rewrite
from apps.resumes.models.shares import Share
from apps.resumes.models.sources import UploadPage
from apps.resumes.models.uploads import Upload
from apps.resumes.models.versions import Version

__all__ = [
    "Fact",
    "Gallery",
    "Line",
    "PageImage",
    "Print",
    "Resume",
    "Rewrite",
    "Share",
    "Thumbnail",
    "Upload",
    "UploadPage",
    "Version",
]
