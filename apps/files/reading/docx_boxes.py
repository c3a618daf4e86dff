"""Shapes in a Word file: the text boxes anchored in a paragraph, and what is painted behind text."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from apps.files.reading.docx_runs import chosen
from apps.files.reading.parts import child, local, value

SHAPES = ("wsp", "shape", "rect", "roundrect")  # DrawingML's, and the older VML's
UNKNOWN = "shape"
WHITES = ("", "white", "#fff", "#ffffff", "window")
NO = ("f", "false", "0", "no")


def boxes(parent: ET.Element, shape: ET.Element | None = None) -> Iterator[tuple[ET.Element, str]]:
    """The outermost text boxes anchored in a paragraph, each once, with the ground of its shape."""
    for entry in parent:
        name = local(entry.tag)
        if name == "txbxContent":
            yield entry, ground_of(shape)
        elif name == "AlternateContent":
            yield from boxes(chosen(entry), shape)
        else:
            yield from boxes(entry, entry if name in SHAPES else shape)


def ground_of(shape: ET.Element | None) -> str:
    """The colour a shape is filled with: empty for paper, a name where it cannot be told."""
    if shape is None:
        return UNKNOWN
    if local(shape.tag) != "wsp":
        colour = (shape.get("fillcolor") or "").split(" ")[0].lower()
        is_paper = (shape.get("filled") or "").lower() in NO or colour in WHITES
        return "" if is_paper else UNKNOWN
    properties = child(shape, "spPr")
    if child(properties, "noFill") is not None:
        return ""
    filled = child(properties, "solidFill")
    colour = (value(child(filled, "srgbClr")) or "").lower()
    if colour:
        return "" if colour == "ffffff" else f"#{colour}"
    referred = value(child(child(shape, "style"), "fillRef"), "idx")
    is_plain = filled is None and child(properties, "gradFill") is None and referred in (None, "0")
    return "" if is_plain else UNKNOWN


def has_backdrop(tree: ET.Element) -> bool:
    """Whether a part has a picture or a filled shape that text may stand on."""
    for entry in tree.iter():
        name = local(entry.tag)
        if name == "anchor" and value(entry, "behindDoc") == "1":
            return True
        if (
            name in SHAPES
            and ground_of(entry)
            and not any(local(e.tag) == "txbxContent" for e in entry.iter())
        ):
            return True
    return False
