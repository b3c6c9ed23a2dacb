import io
import zipfile

import pytest

from extractor.readers import UnreadableFile, read_bytes, read_document
from extractor.readers.errors import REASONS
from extractor.readers.sniff import OLE_MAGIC, sniff_format

from .docx_maker import make_docx, paragraph


def archive(**members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("全县共12所".encode(), "txt"),
        ("全县共12所".encode("utf-16"), "txt"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\n" * 2048 + b"%PDF-1.4\n", "pdf"),
        (make_docx(paragraph("共12所")), "docx"),
    ],
)
def test_formats(content, expected):
    assert sniff_format(content) == expected


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", "empty"),
        (OLE_MAGIC + b"\0" * 600, "unsupported"),
        (OLE_MAGIC + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"{\\rtf1 abc}", "unsupported"),
        (b"\xef\xbb\xbf <!DOCTYPE html><html></html>", "unsupported"),
        (b"\x89PNG\r\n\x1a\n", "unsupported"),
        (archive(OFD_xml="<x/>"), "unsupported"),
        (archive(xl__workbook_xml="<x/>"), "unsupported"),
        (archive(readme="x"), "unsupported"),
        (make_docx(paragraph("共12所"))[:-40], "corrupt"),
        (b"%PDF-1.7 nothing", "corrupt"),
        (b" \n\t\n", "empty"),
    ],
)
def test_what_cannot_be_read(content, state):
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(content)
    assert caught.value.state == state
    assert caught.value.reason("zh") and caught.value.reason("en")


def test_the_name_plays_no_part(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_bytes(make_docx(paragraph("共12所")))
    assert read_document(path).format == "docx"


def test_a_missing_file(tmp_path):
    with pytest.raises(UnreadableFile) as caught:
        read_document(tmp_path / "没有.txt")
    assert caught.value.state == "error"


def test_every_reason_is_told_in_both_languages():
    assert all(set(texts) == {"zh", "en"} for texts in REASONS.values())
