"""What a person does at the browser, in their own verbs."""

import itertools
import re
from pathlib import Path

from playwright.sync_api import Page, expect

PASSWORD = "correct horse battery staple"
NUMBERS = itertools.count(1)
expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong

EXPECTED = (  # what the browser itself says of an answer that the page handles
    "the server responded with a status of 409",
    "the server responded with a status of 413",
    "the server responded with a status of 422",
    "the server responded with a status of 404",
)


class Traveller:
    """``complaints`` are what the console said: errors, warnings, reports of the policy."""

    def __init__(self, page: Page, site) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        page.set_default_timeout(20_000)
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self._hear("error", str(error)))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(part in text for part in EXPECTED):
            self.complaints.append(f"{kind}: {text} ({self.page.url})")

    def goes_to(self, path: str) -> None:
        self.page.goto(path)

    def signs_up(self, email: str = "") -> str:
        """On the page for it; gives the address."""
        email = email or f"traveller{next(NUMBERS)}@example.org"
        self.page.goto("/accounts/signup/")
        self.page.get_by_label("Email").fill(email)
        self.page.get_by_label("Password", exact=False).first.fill(PASSWORD)
        self.page.get_by_role("button", name="Sign up").click()
        self.page.wait_for_load_state()
        return email

    def brings(self, file: Path) -> None:
        """Chooses a file on the home page and waits until it is read."""
        self.page.goto("/")
        self.page.locator("input[type=file]").set_input_files(file)
        self.page.wait_for_url(re.compile(r"/resumes/[0-9a-f-]{36}/$"))

    def asks_for(self, title: str) -> None:
        self.page.get_by_label("The title you want").fill(title)
        self.page.get_by_role("button", name="Rewrite my lines").click()
        self.page.wait_for_url("**/rewrites/**")
        expect(self.page.locator("#progress progress")).to_have_count(0)

    def accepts_all(self) -> None:
        self.page.get_by_role("button", name="Accept all supported").click()
        self.page.wait_for_load_state()

    def prints(self, template: str = "Meridian") -> None:
        """From the review to the finished paper."""
        self.page.get_by_role("button", name="Choose a template").click()
        self.page.wait_for_url("**/paper/")
        self.page.get_by_label("Template").select_option(label=template)
        self.page.get_by_role("button", name="Print", exact=True).click()
        expect(self.page.get_by_role("link", name="Download PDF")).to_be_visible(timeout=30_000)

    def downloads(self, to: Path) -> Path:
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name="Download PDF").click()
        waiting.value.save_as(to)
        return to
