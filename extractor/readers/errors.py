"""The one error of this room: a file that cannot be read, with a reason that a clerk understands."""

from collections.abc import Mapping
from typing import Literal

ReadState = Literal["empty", "unsupported", "encrypted", "corrupt", "too_large", "error"]
ReasonLanguage = Literal["zh", "en"]

REASONS: Mapping[str, Mapping[ReasonLanguage, str]] = {
    "no_content": {"zh": "文件是空的", "en": "the file is empty"},
    "no_text": {"zh": "文件里没有文字", "en": "the file holds no text"},
    "scan": {
        "zh": "PDF 只有图片没有文字（扫描件），请先做文字识别",
        "en": "the PDF holds images but no text (a scan); recognise its text first",
    },
    "unknown_format": {"zh": "无法识别的文件格式", "en": "the file format is not known"},
    "not_supported": {"zh": "暂不支持 {format} 格式", "en": "the format {format} is not supported"},
    "password": {"zh": "文件有密码保护，请先取消密码", "en": "the file is protected by a password; remove it first"},
    "damaged": {"zh": "{format} 文件已损坏：{detail}", "en": "the {format} file is damaged: {detail}"},
    "doctype": {
        "zh": "文件内部的 {part} 含有不允许的 DOCTYPE 声明",
        "en": "the part {part} inside the file holds a DOCTYPE declaration, which is not allowed",
    },
    "too_many_bytes": {
        "zh": "文件过大：{size} 字节，上限 {limit} 字节",
        "en": "the file is too large: {size} bytes, the limit is {limit}",
    },
    "unpacks_too_large": {
        "zh": "文件解压后过大或压缩比异常：{part}",
        "en": "the file unpacks to too much or is compressed abnormally: {part}",
    },
    "too_many_pages": {
        "zh": "页数过多：{pages} 页，上限 {limit} 页",
        "en": "too many pages: {pages}, the limit is {limit}",
    },
    "too_many_characters": {
        "zh": "第 {page} 页字符过多",
        "en": "page {page} holds too many characters",
    },
    "no_access": {"zh": "无法打开文件：{detail}", "en": "the file cannot be opened: {detail}"},
}


class UnreadableFile(Exception):
    """Raised when a file cannot be read. `state` is from a closed list; `message` is a key of `REASONS`.

    >>> UnreadableFile("unsupported", "not_supported", format="RTF").reason("en")
    'the format RTF is not supported'
    """

    def __init__(self, state: ReadState, message: str, **params: object) -> None:
        self.state: ReadState = state
        self.message = message
        self.params = params
        super().__init__(f"{state}: {self.reason('en')}")

    def reason(self, language: ReasonLanguage) -> str:
        """The reason as a sentence in Chinese (`zh`) or English (`en`)."""
        return REASONS[self.message][language].format(**self.params)
