"""Files that are too big are not kept: the rest of the form still arrives."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile


class BoundedUploadHandler(FileUploadHandler):
    """First of the handlers: passes a file on until it is over MAX_UPLOAD_BYTES, then drops it.

    ``request.dropped_files`` holds the names of the fields whose file was dropped.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.passed = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.passed += len(raw_data)
        if self.passed > settings.MAX_UPLOAD_BYTES:
            dropped = getattr(self.request, "dropped_files", ())
            self.request.dropped_files = {*dropped, self.field_name}  # type: ignore[union-attr]
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers after this one hold the file."""
