"""The part of a style sheet that a request decides: fonts, colours, sizes, page and running head. Pure."""

from apps.files.paper.layout import Density, Paper, PrintRequest
from apps.files.paper.theme import FontPair, pair_of, palette_of, theme_of

PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}  # mm
# Size of letters, of the spaces between things, and between lines.
DENSITIES: dict[Density, tuple[float, float, float]] = {
    "airy": (1.02, 1.3, 1.06),
    "normal": (1.0, 1.0, 1.0),
    "tight": (0.97, 0.7, 0.95),
}
# Who sets what the chosen family has no letters for: Latin, Greek and Cyrillic first, then other scripts.
SANS = ("Source Sans 3", "IBM Plex Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Charis SIL")
SERIF = (
    "Charis SIL", "Noto Serif", "IBM Plex Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari",
    "Source Sans 3",
)  # fmt: skip
REGIONS = {"ja": "JP", "ko": "KR"}
SMALLEST_GAP = 0.5  # of a template's own gaps


def sheet_of(request: PrintRequest, *, language: str, right_to_left: bool) -> str:
    """Style rules of one request, to stand after the template's own."""
    pair = pair_of(request.template, request.pair)
    return _variables(request, pair, language) + _page(request, pair, language, right_to_left=right_to_left)


def scaled(request: PrintRequest, scale: float) -> str:
    """Rules that make the page smaller or larger: letters down to their floor, the spaces between further."""
    letters, gaps, leading = DENSITIES[request.density]
    k = max(scale, floor_of(request) / letters)
    air = max(gaps * scale**3, SMALLEST_GAP)
    return f"html{{--k:{letters * k:.4f};--air:{air:.3f};--loose:{leading * min(1, scale / k):.4f}}}"


def floor_of(request: PrintRequest) -> float:
    """The smallest scale of letters: they must not fall below the pair's floor; 1 if they start there."""
    pair = pair_of(request.template, request.pair)
    return min(1.0, pair.floor / (theme_of(request.template).size * pair.size))


def families(first: str, pair: FontPair, language: str) -> str:
    """A CSS list of families: the first, then who sets the scripts that it has no letters for."""
    region = REGIONS.get(language, "SC")
    fallbacks = (*SERIF, f"Noto Serif CJK {region}") if pair.serif else (*SANS, f"Noto Sans CJK {region}")
    return ", ".join(f'"{family}"' for family in dict.fromkeys((first, pair.body, *fallbacks)))


def _variables(request: PrintRequest, pair: FontPair, language: str) -> str:
    theme, palette = theme_of(request.template), palette_of(request.template, request.accent)
    values = {
        "font": families(pair.body, pair, language),
        "head-font": families(pair.head, pair, language),
        "figures": families(pair.figures, pair, language),
        "size": f"{theme.size * pair.size:.3f}pt",
        "accent": palette.accent,
        "tint": palette.tint,
        "band": palette.band,
        "side": f"{_sides(request):g}mm",
    }
    return f"html{{{';'.join(f'--{name}:{value}' for name, value in values.items())}}}" + scaled(request, 1.0)


def _page(request: PrintRequest, pair: FontPair, language: str, *, right_to_left: bool) -> str:
    """``@page``, which cannot read CSS variables: size, margins, name and page number from page 2."""
    theme = theme_of(request.template)
    width, height = PAPERS[request.paper]
    top, _, bottom = theme.margins
    corner = "@top-left" if right_to_left else "@top-right"
    running = families(pair.body, pair, language)
    first = "margin-top:0;" if theme.bleeds else ""
    return (
        f"@page{{size:{width}mm {height}mm;margin:{top}mm {_sides(request):g}mm {bottom}mm}}"
        f'@page{{{corner}{{content:string(name)" · "counter(page);color:{theme.running};'
        f"font:{8.5 * pair.size:.3g}pt {running};padding-top:{top / 4:g}mm}}}}"
        f"@page:first{{{first}{corner}{{content:none}}}}"
    )


def _sides(request: PrintRequest) -> float:
    """The margin at either side: wider on wider sheets, so that lines stay as long."""
    return theme_of(request.template).margins[1] + (PAPERS[request.paper][0] - PAPERS["a4"][0]) / 2
