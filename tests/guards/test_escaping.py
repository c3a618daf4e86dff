"""Whatever stands in a field, a page shows it as words: no element, no attribute, no address of its own."""

from html.parser import HTMLParser

import pytest

from tests.fixtures_people import browser_of
from tests.guards.cast import assemble, put_into_words
from tests.guards.routes import address, all_routes

SIGN = "zqsign"
ATTACKS = {
    "element": f"</textarea></title><script>{SIGN}()</script><img src=x onerror={SIGN}()>",
    "attribute": f"\" autofocus onfocus={SIGN}() x=\"' onmouseover={SIGN}() y='",
    "address": f"javascript:{SIGN}()//",
    "template": f"{{{{ {SIGN} }}}}{{% now '{SIGN}' %}}",
}
RUNS = ("href", "src", "action", "formaction", "hx-get", "hx-post", "xlink:href", "data")


class Page(HTMLParser):
    """Collects what would run: elements with the sign in them, event attributes, addresses that are code."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.live = []
        self.inside = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "script":
            self.inside.append(tag)
        for name, value in attrs:
            said = (value or "").strip().lower()
            if name.startswith("on") or (name in RUNS and said.startswith(("javascript:", "data:text"))):
                self.live.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag):
        if self.inside and tag == "script":
            self.inside.pop()

    def handle_data(self, data):
        if self.inside and f"{SIGN}()" in data:
            self.live.append(f"script: {data[:60]}")


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_no_field_becomes_a_part_of_a_page(attack, db, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    cast = assemble()
    placed = sum(put_into_words(row, attack) for row in cast.rows.values())
    ada = browser_of(cast.ada, is_fresh=True)
    ada.raise_request_exception = False
    live, shown = [], 0
    for route in all_routes():
        answer = ada.get(address(route, cast.rows))
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            shown += SIGN in answer.text
            live += [f"{route}: {found}" for found in Page(answer.text).live]

    assert live == []
    assert placed > 20
    assert shown > 3


def test_a_page_that_lets_them_through_would_be_seen():
    let_through = (
        ATTACKS["element"],
        f'<input value="{ATTACKS["attribute"]}">',
        f'<a href="{ATTACKS["address"]}">',
    )

    assert all(Page(text).live for text in let_through)
