"""Components drawn from templates: escaped, never by colour alone, joined to their labels."""

import pytest
from django import forms
from django.template import engines
from django.template.loader import render_to_string

from apps.shell.templatetags import ui

HOSTILE = '<img src=x onerror="alert(1)">'
INCLUDED = {
    "evidence": "words=words note=words", "notice": "title=words text=words", "tag": "label=words",
    "button": "label=words name='n' value=words", "progress": "step=words left=words", "toast": "text=words",
    "empty": "title=words text=words", "dropzone": "error=words",
}  # fmt: skip
BLOCKS = {
    "diff": "{% diff words words %}",
    "changed diff": "{% diff 'mine' words %}",
    "pagehead": "{% pagehead title=words lead=words %}{{ words }}{% endpagehead %}",
    "card": "{% card title=words %}{{ words }}{% endcard %}",
    "actionbar": "{% actionbar note=words %}{{ words }}{% endactionbar %}",
    "dialog": "{% dialog id='x' title=words %}{{ words }}{% enddialog %}",
    "menu": "{% menu label=words %}{{ words }}{% endmenu %}",
}
SOURCES = [pytest.param(source, id=name) for name, source in BLOCKS.items()] + [
    pytest.param(f"{{% include 'components/{name}.html' with {given} only %}}", id=name)
    for name, given in INCLUDED.items()
]


def draw(source, **context):
    return engines["django"].from_string(source).render(context)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([(0, 3)], "<mark>cut</mark> by 4%", id="one span"),
        pytest.param([(7, 9), (0, 3)], "<mark>cut by 4%</mark>", id="in any order, and a joint between"),
        pytest.param([(0, 6), (4, 9)], "<mark>cut by 4%</mark>", id="overlapping"),
        pytest.param([(0, 3), (0, 2), (1, 3)], "<mark>cut</mark> by 4%", id="one inside another"),
        pytest.param([(3, 3), (9, 4)], "cut by 4%", id="of nothing"),
        pytest.param([(-5, 3)], "<mark>cut</mark> by 4%", id="before the beginning"),
        pytest.param([(7, 99)], "cut by <mark>4%</mark>", id="beyond the end"),
        pytest.param([], "cut by 4%", id="none"),
    ],
)
def test_spans_are_marked(spans, expected):
    assert ui.marked("cut by 4%", spans) == expected


def test_marked_words_are_escaped():
    assert "<img" not in ui.marked(HOSTILE, [(0, 5)])


@pytest.mark.parametrize("source", SOURCES)
def test_words_of_others_are_escaped(source):
    drawn = draw(source, words=HOSTILE)

    assert "<img" not in drawn
    assert "&lt;img" in drawn


@pytest.mark.parametrize("kind", ["supported", "check", "gap", "unsupported", "neutral"])
def test_a_tag_has_a_word_and_a_sign(kind):
    drawn = render_to_string("components/tag.html", {"kind": kind})

    assert "<svg" in drawn
    assert drawn.rsplit("</svg>", 1)[1].split("</span>")[0].strip()


def test_what_was_removed_and_added_is_said_in_words():
    drawn = draw("{% diff 'Helped with tills' 'Ran the tills' %}")

    assert "removed: " in drawn.split("<del>")[1]
    assert "added: " in drawn.split("<ins>")[1]


def test_steps_say_which_is_done_and_which_is_now():
    drawn = draw('{% steps "Upload,Read,Review" 2 %}')

    assert drawn.count("(done)") == 1
    assert drawn.count('aria-current="step"') == 1


class Wanted(forms.Form):
    title = forms.CharField(label="Target title", help_text="One is enough.")
    note = forms.CharField(label="Note", required=False)


def test_a_field_is_joined_to_its_help_and_its_error():
    drawn = Wanted({"title": ""})["title"].as_field_group()

    assert 'aria-describedby="id_title_helptext id_title_error"' in drawn
    assert 'id="id_title_error"' in drawn
    assert 'aria-invalid="true"' in drawn


def test_only_optional_fields_say_that_they_are_optional():
    form = Wanted()

    assert "(optional)" in form["note"].as_field_group()
    assert "(optional)" not in form["title"].as_field_group()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        pytest.param("(Windows NT 10.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows", id="firefox"),
        pytest.param("(iPhone; like Mac OS X) Version/19.0 Safari/604.1", "Safari on iPhone", id="safari"),
        pytest.param("(Linux; Android 16) Chrome/150.0 Safari/537.36", "Chrome on Android", id="chrome"),
        pytest.param("curl/8.0", "A browser", id="nothing known"),
    ],
)
def test_a_browser_is_named_as_people_name_it(said, name):
    assert ui.browser(said) == name


def test_words_apart_are_marked_apart():
    assert ui.marked("cut costs twice", [(0, 3), (10, 15)]) == "<mark>cut</mark> costs <mark>twice</mark>"
