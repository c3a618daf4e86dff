"""A photo is drawn anew before it may stand on paper, and only where a template has a place for it."""

import base64
import io

import pypdf
import pytest
from PIL import Image
from pydantic import ValidationError

from apps.files.paper.composing import content_of
from apps.files.paper.photos import PhotoRefused, prepared
from apps.files.proof import prove_pdf
from tests.files.paper.cases import ONE_PAGE
from tests.files.people import printed, request


def picture(kind="JPEG", size=(600, 900), **more):
    file = io.BytesIO()
    Image.new("RGB" if kind == "JPEG" else "RGBA", size, (180, 120, 90)).save(file, kind, **more)
    return file.getvalue()


def opened(address):
    return Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2])))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_cut_to_size_and_becomes_a_jpeg_of_ours(kind):
    image = opened(prepared(picture(kind)))

    assert (image.format, image.size, image.mode) == ("JPEG", (416, 512), "RGB")


def test_where_and_with_what_a_photo_was_taken_is_left_behind():
    exif = Image.Exif()
    exif[0x010F] = "Secret Camera"
    exif[0x0112] = 6

    address = prepared(picture(exif=exif))

    assert not dict(opened(address).getexif())
    assert b"Secret Camera" not in base64.b64decode(address.partition(",")[2])


@pytest.mark.parametrize(
    ("file", "code"),
    [
        pytest.param(b"", "wrong_type", id="empty"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "wrong_type", id="svg"),
        pytest.param(picture("PNG", (60, 60)), "too_small", id="small"),
        pytest.param(picture("PNG", (9000, 9000)), "too_big", id="many pixels"),
        pytest.param(picture()[:2000], "damaged", id="cut"),
        pytest.param(b"x" * (10 * 1024 * 1024 + 1), "too_big", id="many bytes"),
    ],
)
def test_what_cannot_be_a_photo_is_refused_by_name(file, code):
    with pytest.raises(PhotoRefused) as refused:
        prepared(file)

    assert refused.value.code == code


@pytest.mark.parametrize("template", ["atelier", "harbour"])
def test_a_photo_stands_in_the_head_with_words_for_those_who_cannot_see_it(template):
    asked = request(ONE_PAGE, template=template, photo=prepared(picture()))
    made = printed(asked).pdf
    reader = pypdf.PdfReader(io.BytesIO(made))

    assert len(reader.pages[0].images) == 1
    assert b"Photo of Amara Okonjo" in _alternatives(reader.trailer["/Root"]["/StructTreeRoot"])
    assert prove_pdf(made, content_of(asked)).ok


def test_a_template_without_a_place_leaves_it_out():
    made = printed(request(ONE_PAGE, template="ledger", photo=prepared(picture()))).pdf

    assert len(pypdf.PdfReader(io.BytesIO(made)).pages[0].images) == 0


@pytest.mark.parametrize(
    "address",
    ["https://a.example/x.jpg", "file:///etc/passwd", "data:image/svg+xml;base64,AAAA", "data:image/png,<x>"],
)
def test_only_our_own_data_addresses_are_taken(address):
    with pytest.raises(ValidationError):
        request(ONE_PAGE, photo=address)


def _alternatives(node):
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        own = str(node.get("/Alt", "")).encode()
        return own + _alternatives(node.get("/K", []))
    return b"".join(map(_alternatives, node)) if isinstance(node, list) else b""
