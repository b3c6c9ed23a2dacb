import pytest

from extractor.readers import UnreadableFile, limits, read_bytes

from .docx_maker import make_docx, paragraph, run


def state_of(content):
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(content)
    return caught.value.state


def test_an_entry_that_unpacks_a_thousandfold():
    bomb = make_docx(paragraph("共12所"), extra={"word/media/image1.bin": b"\0" * 5_000_000})
    assert state_of(bomb) == "too_large"


def test_too_many_entries(monkeypatch):
    monkeypatch.setattr(limits, "MAX_ZIP_ENTRIES", 3)
    assert state_of(make_docx(paragraph("共12所"))) == "too_large"


def test_too_large_a_file(monkeypatch):
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", 10)
    assert state_of("全县共有学校12所".encode()) == "too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(encoding):
    entity = '<!DOCTYPE w:document [<!ENTITY x "12">]>'
    content = make_docx(paragraph("共&x;所"), prolog=entity)
    assert state_of(content) == "corrupt"
    part = {"word/extra.xml": f'<?xml version="1.0"?>{entity}<a/>'.encode(encoding)}
    assert state_of(make_docx(paragraph("共12所"), extra=part)) == "corrupt"


def test_nesting_beyond_the_parser():
    depth = 300
    assert state_of(make_docx("<w:p>" + "<w:ins>" * depth + run("深") + "</w:ins>" * depth + "</w:p>")) == "corrupt"


def test_nesting_that_the_parser_takes():
    depth = 230
    body = "<w:p>" + "<w:ins>" * depth + run("深") + "</w:ins>" * depth + "</w:p>"
    assert read_bytes(make_docx(body)).text == "深"
