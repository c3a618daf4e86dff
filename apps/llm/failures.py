"""From what a server answered to the true reason why there is no text."""

from dataclasses import dataclass

from apps.llm.errors import LLMError, Reason

LONGEST_PATIENCE = 10.0  # seconds that are waited within a call when a server asks for time
QUOTA_CODES = ("insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "access_terminated")
TOO_LONG = (
    "context_length_exceeded", "maximum context length", "context length", "context window",
    "too many tokens", "prompt is too long", "exceeds the available context", "exceed context",
)  # fmt: skip
FILTERED = ("content_filter", "content management policy", "content_policy")


@dataclass(eq=False)
class Refused(Exception):
    """The server answered with another status than success. ``message`` may quote a prompt: never log it."""

    status: int
    code: str = ""
    message: str = ""
    retry_after: float | None = None
    has_key: bool = True

    @property
    def may_be_about_form(self) -> bool:
        """A request that was understood and not liked, as against one that was not allowed."""
        return self.status in (400, 422) and self.error.reason in ("bad_model", "context_truncated")

    @property
    def error(self) -> LLMError:
        """The reason, and whether waiting may help."""
        said = f"{self.code} {self.message}".casefold()
        if self.status == 402 or any(code in said for code in QUOTA_CODES):
            return LLMError("quota")
        if self.status in (401, 403):
            return LLMError("auth" if self.has_key else "no_key")
        if self.status == 429:
            return LLMError("rate_limited", retry=True, after=self.retry_after)
        if self.status in (408, 409) or self.status >= 500:
            return LLMError("unreachable", retry=True, after=self.retry_after)
        return LLMError(self._reason_by_words(said))

    def _reason_by_words(self, said: str) -> Reason:
        if self.status == 413 or any(words in said for words in TOO_LONG):
            return "context_truncated"
        if any(words in said for words in FILTERED):
            return "refusal"
        return "unreachable" if 300 <= self.status < 400 else "bad_model"


def is_worth_another_try(failure: LLMError) -> bool:
    """Whether trying again within the same call makes sense: it may help, and soon."""
    return failure.retry and (failure.after is None or failure.after <= LONGEST_PATIENCE)
