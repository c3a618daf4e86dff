"""Why a model gave nothing. One exception; the reason is a word, the sentence is a template's business."""

from typing import Literal, get_args

Reason = Literal[
    "no_key", "auth", "quota", "rate_limited", "timeout", "unreachable", "bad_model", "context_truncated",
    "refusal", "invalid_output", "budget", "circuit_open",
]  # fmt: skip
REASONS: tuple[str, ...] = get_args(Reason)


class LLMError(Exception):
    """``retry``: waiting may help; ``after``: the server's own wish in seconds, if it had one."""

    def __init__(self, reason: Reason, *, retry: bool = False, after: float | None = None) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.retry = retry
        self.after = after
