"""Read a DOCX back with a library that had no part in making it, and by our own walk. Runs in a child."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from docx2python import docx2python
from lxml import etree  # type: ignore[import-untyped]

from apps.files.proving.read_pdf import Frozen, ReadBack

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
IDS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN = "word/document.xml"
LINK = re.compile(r'<a href="[^"]*">|</a>')
BULLET = re.compile(r"^--\t", re.MULTILINE)
LARGEST = 20_000_000  # bytes of one part
WALK = "xml"  # the name of our own walk in a proof


class DocxBuild(Frozen):
    """How the file is made. ``broken`` names parts that are not what they must be."""

    broken: tuple[str, ...] = ()
    headings: int = 0
    tables: int = 0
    text_boxes: int = 0
    unknown_styles: tuple[str, ...] = ()
    language: str = ""
    title: str = ""


def read_back(file: bytes) -> tuple[tuple[ReadBack, ...], DocxBuild]:
    """Both texts and the build. What a reader cannot read is said, not raised."""
    texts = (
        _attempt("docx2python", version("docx2python"), _with_docx2python, file),
        _attempt(WALK, "1", _with_walk, file),
    )
    try:
        return texts, _build(file)
    except Exception:
        return texts, DocxBuild(broken=("package",))


def _attempt(name: str, number: str, reader: Any, file: bytes) -> ReadBack:
    try:
        return ReadBack(name=name, version=number, pages=(reader(file),))
    except Exception as problem:
        return ReadBack(name=name, version=number, problem=type(problem).__name__)


def _with_docx2python(file: bytes) -> str:
    with docx2python(io.BytesIO(file)) as found:
        return BULLET.sub("• ", LINK.sub("", found.text))


def _with_walk(file: bytes) -> str:
    """Paragraph by paragraph, in the order of the file."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        body = _parsed(package, MAIN)
    return "\n".join("".join(_said(paragraph)) for paragraph in body.iter(f"{WORD}p"))


def _said(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{WORD}t":
            yield node.text or ""
        elif node.tag in (f"{WORD}tab", f"{WORD}br", f"{WORD}cr") and node.getparent().tag == f"{WORD}r":
            yield "\t" if node.tag == f"{WORD}tab" else "\n"


def _parsed(package: zipfile.ZipFile, name: str) -> Any:
    if package.getinfo(name).file_size > LARGEST:
        raise ValueError("too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(package.read(name), parser)


def _build(file: bytes) -> DocxBuild:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        body, styles = _parsed(package, MAIN), _parsed(package, "word/styles.xml")
        core = _parsed(package, "docProps/core.xml")
        broken = tuple(_broken(package))
    known = {style.get(f"{WORD}styleId"): style for style in styles.iter(f"{WORD}style")}
    used = [node.get(f"{WORD}val") for kind in ("pStyle", "rStyle") for node in body.iter(f"{WORD}{kind}")]
    names = {key: style.find(f"{WORD}name").get(f"{WORD}val") for key, style in known.items()}
    language = styles.find(f".//{WORD}rPrDefault//{WORD}lang")
    return DocxBuild(
        broken=broken,
        headings=sum(str(names.get(style)).lower() == "heading 1" for style in used),
        tables=len(list(body.iter(f"{WORD}tbl"))),
        text_boxes=len(list(body.iter(f"{WORD}txbxContent"))),
        unknown_styles=tuple(sorted({str(style) for style in used if style not in known})),
        language="" if language is None else str(language.get(f"{WORD}val")),
        title=core.findtext("{http://purl.org/dc/elements/1.1/}title") or "",
    )


def _broken(package: zipfile.ZipFile) -> Iterator[str]:
    """Parts that are not XML, have no type, or point at what is not there."""
    names = set(package.namelist())
    types = _parsed(package, "[Content_Types].xml")
    by_suffix = {node.get("Extension") for node in types.iter(f"{TYPES}Default")}
    by_name = {node.get("PartName", "")[1:] for node in types.iter(f"{TYPES}Override")}
    yield from sorted(by_name - names)
    for name in sorted(names - {"[Content_Types].xml"}):
        if name not in by_name and name.rpartition(".")[2] not in by_suffix:
            yield name
    for name in sorted(names):
        if name.endswith((".xml", ".rels")):
            tree = _parsed(package, name)
            if name.endswith(".rels"):
                yield from _dangling(name, tree, names)
    yield from _unrelated(package)


def _dangling(name: str, relations: Any, names: set[str]) -> Iterator[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in relations.iter(f"{RELATED}Relationship"):
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            path = (
                target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            if path not in names:
                yield path


def _unrelated(package: zipfile.ZipFile) -> Iterator[str]:
    """Ids in the text that no relationship explains."""
    relations = _parsed(package, "word/_rels/document.xml.rels")
    known = {relation.get("Id") for relation in relations.iter(f"{RELATED}Relationship")}
    for node in _parsed(package, MAIN).iter():
        if node.get(f"{IDS}id") not in (None, *known):
            yield str(node.get(f"{IDS}id"))
