"""Whether a colour can be told from the ground it stands on, by the contrast of WCAG 2."""

WHITE = "#ffffff"
FAINT = 1.12  # below this contrast nobody sees that there is text; black on white has 21


def is_lost_on(colour: str, ground: str) -> bool:
    """Whether text of one #rrggbb cannot be seen on a ground of another."""
    dark, light = sorted((_luminance(colour), _luminance(ground)))
    return (light + 0.05) / (dark + 0.05) < FAINT


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
