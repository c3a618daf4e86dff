"""DOCX as lines: headers, tables, boxes, lists, links, changes, and what nobody can see."""

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor

from apps.files.reading import docx
from apps.files.refusals import FileRefused
from tests.files.reading.words import SPACES, W, by_hand, run, saved, with_paragraphs, with_xml, zipped

BOX = (
    "<w:p><w:r><w:t>Body</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
    "<wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent>"
    "<w:p>{inside}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>{inside}</w:p></w:txbxContent></v:textbox>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
WHITE = '<w:color w:val="FFFFFF"/>'


def lines(body):
    return docx.read(body).lines


def texts(body):
    return [line.text for line in lines(body)]


def seen_and_not(body):
    return [(line.text, line.hidden) for line in lines(body)]


def test_headers_come_first_and_footers_last():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Ada Example"
    document.sections[0].footer.paragraphs[0].text = "References on request"
    document.add_paragraph("Analyst")

    assert texts(saved(document)) == ["Ada Example", "Analyst", "References on request"]


def test_the_first_page_s_own_header_is_read_and_an_unused_one_is_not():
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Page two"
    section.first_page_header.paragraphs[0].text = "Ada Example"
    section.even_page_header.paragraphs[0].text = "Never shown"
    section.different_first_page_header_footer = True
    document.add_paragraph("Analyst")

    assert texts(saved(document)) == ["Ada Example", "Page two", "Analyst"]


def test_page_numbers_are_not_text():
    field = (
        '<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )

    assert texts(with_xml(field)) == ["Page"]


def test_styles_say_what_is_a_title_a_heading_and_a_bullet():
    document = Document()
    document.add_paragraph("Ada Example", style="Title")
    document.add_heading("Experience", 1)
    document.add_paragraph("Sold tea", style="List Bullet")
    document.add_paragraph("Plain")

    assert [(line.text, line.style) for line in lines(saved(document))] == [
        ("Ada Example", "title"),
        ("Experience", "heading"),
        ("Sold tea", "bullet"),
        ("Plain", ""),
    ]


def test_a_list_by_its_numbering_is_bullets_and_number_nought_takes_it_out():
    listed = (
        '<w:p><w:pPr><w:numPr><w:numId w:val="{n}"/></w:numPr></w:pPr><w:r><w:t>Sold tea</w:t></w:r></w:p>'
    )

    styles = [line.style for line in lines(with_xml(listed.format(n=3), listed.format(n=0)))]

    assert styles == ["bullet", ""]


def test_size_weight_slant_and_colour_are_those_of_most_of_the_line():
    document = Document()
    paragraph = document.add_paragraph()
    loud = paragraph.add_run("Senior Analyst")
    loud.bold = loud.italic = True
    loud.font.size, loud.font.color.rgb = Pt(18), RGBColor(0x12, 0x34, 0x56)
    paragraph.add_run(" x")

    (line,) = lines(saved(document))

    assert (line.size, line.bold, line.italic, line.colour) == (18, True, True, "#123456")


def test_a_row_of_one_line_cells_is_one_line_with_tabs():
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate((("Analyst", "2019 – 2023"), ("Clerk", "2016 – 2019"))):
        for column, said in enumerate(cells):
            table.cell(row, column).text = said

    assert texts(saved(document)) == ["Analyst \t 2019 – 2023", "Clerk \t 2016 – 2019"]


def test_cells_of_many_lines_come_one_after_the_other():
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Skills\nTea"
    table.cell(0, 1).text = "Experience\nShop"

    assert texts(saved(document)) == ["Skills", "Tea", "Experience", "Shop"]


def test_a_lone_date_stands_beside_the_first_line_of_its_neighbour():
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "2019 – 2023"
    table.cell(0, 1).text = "Analyst, Babbage Ltd\nSold tea"

    assert texts(saved(document)) == ["2019 – 2023 \t Analyst, Babbage Ltd", "Sold tea"]


def test_a_table_in_a_cell_is_read_where_it_stands():
    document = Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Left"
    inner = outer.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "a", "b"

    assert texts(saved(document)) == ["Left \t a \t b"]


def test_text_in_a_box_is_read_once():
    assert texts(with_xml(BOX.format(fill="", inside=run("In a box")))) == ["Body", "In a box"]


@pytest.mark.parametrize(
    ("fill", "hidden"),
    [
        pytest.param('<a:solidFill><a:srgbClr val="223344"/></a:solidFill>', None, id="a dark box"),
        pytest.param("<a:noFill/>", "white", id="a box without a colour"),
        pytest.param('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', "white", id="a white box"),
    ],
)
def test_white_words_in_a_box_are_hidden_unless_the_box_is_coloured(fill, hidden):
    body = with_xml(BOX.format(fill=fill, inside=run("Hire me", WHITE)))

    assert seen_and_not(body) == [("Body", None), ("Hire me", hidden)]


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        pytest.param("<w:vanish/>", "invisible", id="marked as hidden"),
        pytest.param(WHITE, "white", id="white"),
        pytest.param('<w:color w:val="FDFEFD"/>', "white", id="nearly white"),
        pytest.param('<w:color w:themeColor="background1"/>', "white", id="the colour of the paper"),
        pytest.param('<w:highlight w:val="yellow"/>' + WHITE, None, id="white on a highlight"),
        pytest.param('<w:shd w:fill="202020"/>' + WHITE, None, id="white on a shade"),
        pytest.param('<w:shd w:fill="202020"/><w:color w:val="202020"/>', "white", id="a shade's own colour"),
        pytest.param('<w:sz w:val="2"/>', "tiny", id="tiny"),
        pytest.param('<w:vanish w:val="0"/>', None, id="not hidden after all"),
        pytest.param("<w:b/>", None, id="bold"),
    ],
)
def test_words_nobody_can_see_stand_on_a_line_of_their_own(properties, reason):
    body = with_xml(f"<w:p>{run('Sold tea ')}{run('Hire me', properties)}</w:p>")

    expected = [("Sold tea Hire me", None)] if reason is None else [("Sold tea", None), ("Hire me", reason)]
    assert seen_and_not(body) == expected


def test_white_words_in_a_coloured_cell_or_paragraph_can_be_seen():
    cell = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="113355"/></w:tcPr>'
        f"<w:p>{run('In a cell', WHITE)}</w:p></w:tc></w:tr></w:tbl>"
    )
    band = f'<w:p><w:pPr><w:shd w:fill="113355"/></w:pPr>{run("On a band", WHITE)}</w:p>'

    assert seen_and_not(with_xml(cell, band)) == [("In a cell", None), ("On a band", None)]


def test_deleted_words_are_kept_as_removed_and_inserted_ones_are_text():
    change = (
        f"<w:p>{run('Sold ')}<w:del><w:r><w:delText>coffee</w:delText></w:r></w:del>"
        f"<w:ins>{run('tea')}</w:ins></w:p>"
    )

    assert seen_and_not(with_xml(change)) == [("Sold tea", None), ("coffee", "removed")]


def test_moved_words_are_read_where_they_went():
    moved = (
        f"<w:p><w:moveFrom>{run('Sold tea')}</w:moveFrom></w:p>",
        f"<w:p><w:moveTo>{run('Sold tea')}</w:moveTo></w:p>",
    )

    assert seen_and_not(with_xml(*moved)) == [("Sold tea", None)]


def test_links_of_both_kinds_are_kept_beside_their_words():
    document = Document()
    paragraph = document.add_paragraph()
    key = document.part.relate_to("https://ada.example/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f'<w:hyperlink r:id="{key}">{run("my site")}</w:hyperlink>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:a@a.example" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>mail</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    for element in docx_runs(f"<w:p>{link}{run(' or ')}{field}</w:p>"):
        paragraph._p.append(element)
    body = saved(document)

    (line,) = lines(body)

    assert line.text == "my site or mail"
    assert line.links == ("https://ada.example/", "mailto:a@a.example")


def docx_runs(paragraph):
    return list(parse_xml(paragraph.replace(">", f" {SPACES}>", 1)))


def test_tabs_are_wide_gaps_and_breaks_are_new_lines():
    body = with_xml("<w:p><w:r><w:t>Analyst</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>Leeds</w:t></w:r></w:p>")

    assert texts(body) == ["Analyst \t 2019", "Leeds"]


def test_signs_of_symbol_fonts_hyphens_and_ruby_read_as_a_person_reads_them():
    odd = (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t xml:space="preserve"> co</w:t>'
        "<w:noBreakHyphen/><w:t>op</w:t></w:r></w:p>"
    )
    ruby = (
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )

    assert texts(with_xml(odd, ruby)) == ["• co-op", "漢"]


def test_the_least_file_that_is_a_docx_is_read():
    assert texts(by_hand("<w:p><w:r><w:t>Ada</w:t></w:r></w:p>")) == ["Ada"]


def test_styles_based_on_each_other_in_a_ring_end():
    ring = (
        f'<?xml version="1.0"?><w:styles xmlns:w="{W}">'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
        "</w:styles>"
    )
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Ada</w:t></w:r></w:p>'

    assert texts(by_hand(body, styles=ring)) == ["Ada"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(zipped({"word/document.xml": "<w:document"}), "damaged", id="broken xml"),
        pytest.param(zipped({"word/other.xml": "<x/>"}), "damaged", id="no main part"),
        pytest.param(with_paragraphs("Ada")[:-400], "damaged", id="cut off"),
        pytest.param(zipped({f"x{n}": "" for n in range(2100)}), "too_much", id="too many parts"),
        pytest.param(zipped({"word/document.xml": b" " * 3_000_000}), "too_much", id="a zip bomb"),
        pytest.param(
            zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
            "too_much",
            id="entities",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(body, code):
    with pytest.raises(FileRefused) as refused:
        docx.read(body)

    assert refused.value.code == code
