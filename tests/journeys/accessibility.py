"""axe looks at a page as it stands; any violation fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

SETTLED = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
AXE = Path(__file__).parents[1] / "vendor" / "axe.min.js"
RUN = """() => axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations.map(fault =>
  `${fault.id} (${fault.impact}): ${fault.nodes.map(node =>
    `${node.target.join(" ")}: ${node.failureSummary}`).join("; ")}`))"""


def violations(page: Page) -> list[str]:
    """What axe finds on the page, one sentence each, in whatever theme and size it has."""
    page.evaluate(SETTLED)  # a theme that has just changed is drawn before it is looked at
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return list(page.evaluate(RUN))


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """``accessible(page)`` fails with what is wrong. Call it in every state worth looking at."""

    def check(page: Page) -> None:
        found = violations(page)
        assert not found, f"{page.url}\n" + "\n".join(found)

    return check
