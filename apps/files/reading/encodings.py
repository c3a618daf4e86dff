"""Which letters a text file's bytes stand for: by its mark, else by trying and looking at what comes out.

A guess is good when one language's own alphabet covers the letters it brings, and no sign stands inside a
word. Nothing is learned from a corpus: the alphabets are those of the languages a code page was made for.
"""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before the shorter mark that it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 60_000  # bytes looked at: no file needs more
GOOD = 0.9
FIRST = 8  # letters of an alphabet that are its most frequent ones, where it is written in that order
WESTERN = (
    "äöüß", "àâæçéèêëîïôœùûü", "áéíñóúüªº", "áâãàçéêíóôõúª", "àèéìíîòóù", "áàéèëïíóöúü", "åäöé", "æøåé",
    "áðéíóúýþæö", "õäöüšž", "çàéèíïóòúü·",
)  # fmt: skip
LATIN = {
    "cp1252": WESTERN,
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1254": ("çğıöşüâîû\u0307",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž"),
    "mac_roman": WESTERN,
    "cp850": WESTERN,
}
CYRILLIC = (
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё№", "оанитвресклудмпіьязгбчйхжюєїцшщфґ№",
    "аоиенртсјвукдпмлзгбшчцжњхћљђфџ№",
)  # fmt: skip
OTHER = {
    "cp1251": CYRILLIC,
    "koi8_r": CYRILLIC[:1],
    "cp866": CYRILLIC[:1],
    "cp1253": ("αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώϊϋΐΰ",),
    "cp1255": ("יוהלאתרמבשנעםדקחפכןטגצזסךףץ",),
    "cp1256": ("اليمونرتبةعدسفهكقحجشطصخزضذثئغظىءآأؤإًٌٍَُِّْپچژگی،؛؟",),
}
ALPHABETS = LATIN | OTHER
KANA, HANGUL = (
    "[\u3041-\u30fe]",
    "[이다는에을를의가로으한하고지서도기어사리라시자해인아나대일정보스장수과그구전]",
)
HAN = (
    "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方"
    "后多定行学法所民得经公司项目管理技负责教育历验专业系统开术程研究设计语這為個國時來們於對會發動過說產種後學經"
    "項負責歷驗專業統開術設計日月本電話氏名職務]"
)
# What stands out in a script, and which share of its characters that usually is.
WIDE = {
    "cp932": (KANA, 0.45),
    "euc_jp": (KANA, 0.45),
    "cp949": (HANGUL, 0.4),
    "gb18030": (HAN, 0.45),
    "big5": (HAN, 0.45),
}
FEWEST = 0.35  # of the usual share
ESCAPED = re.compile(rb"\x1b\$[@B]")
WORD = re.compile(r"\w*[^\W\d_a-zA-Z]\w*")
INSIDE = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’‘´·­](?=[^\W\d_])|[\x80-\x9f\ufffd]")


def decoded(data: bytes) -> str:
    """The text that bytes stand for; what no encoding fits is read as Windows' Western letters."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if ESCAPED.search(data):
        return data.decode("iso2022_jp", "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\x00" not in text:
        return text
    if b"\x00" in data:
        big = data[::2].count(0) > data[1::2].count(0)
        return data.decode("utf-16-be" if big else "utf-16-le", "replace")
    return data.decode(_likeliest(data[:SAMPLE]), "replace")


def _likeliest(sample: bytes) -> str:
    """The encoding under which a sample reads best; among equals the one named first."""
    narrow = {encoding: _fit(sample, encoding) for encoding in ALPHABETS}
    best = max(narrow, key=lambda encoding: narrow[encoding])
    wide = {encoding: _wide_fit(sample, encoding) for encoding in WIDE}
    widest = max(wide, key=lambda encoding: wide[encoding])
    if wide[widest] > FEWEST and narrow[best] < GOOD:
        return widest
    return best if narrow[best] > 0 else "cp1252"


def _fit(sample: bytes, encoding: str) -> float:
    """How well one language covers the letters, about 0 to 1; signs inside words count against it."""
    text = sample.decode(encoding, "replace")
    words = WORD.findall(text)
    letters = [letter for word in words for letter in word.lower() if letter > "\x7f"]
    odd = sum(1 for _ in INSIDE.finditer(text)) + sum(_is_odd(word, encoding) for word in words)
    if not letters:
        return 0.0 if odd else 0.5
    return max(_covered(letters, alphabet, encoding) for alphabet in ALPHABETS[encoding]) - odd / len(letters)


def _covered(letters: list[str], alphabet: str, encoding: str) -> float:
    share = sum(letter in alphabet for letter in letters) / len(letters)
    if encoding in LATIN:
        return share
    usual = sum(letter in alphabet[:FIRST] for letter in letters) / len(letters)
    return 0.6 * share + 0.8 * min(usual, 0.5)


def _is_odd(word: str, encoding: str) -> bool:
    """Whether a word turns from small to capital letters, or from one script to another."""
    if encoding in OTHER and any("a" <= letter <= "z" for letter in word.lower()):
        return True
    return word[1:] != word[1:].lower() and not word.isupper()


def _wide_fit(sample: bytes, encoding: str) -> float:
    """How much of a script's usual share of usual characters there is; 0 if bytes do not fit the encoding."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        text = decoder.decode(sample)  # the sample may end in the middle of a character
    except UnicodeDecodeError:
        return 0.0
    beyond = [letter for letter in text if letter > "\u02af"]
    usual, share = WIDE[encoding]
    return len(re.findall(usual, text)) / len(beyond) / share if beyond else 0.0
