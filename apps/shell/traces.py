"""What a log may say of a failure: its type and place. Never its message, which may hold a person's text."""

import traceback


def where(failure: BaseException) -> str:
    """ "ValueError at reading.py:41 < runner.py:60": the type and the innermost three places of ours."""
    frames = traceback.extract_tb(failure.__traceback__)
    places = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames)]
    return f"{type(failure).__name__} at {' < '.join(places[:3])}"
