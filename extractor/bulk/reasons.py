"""Why a file gave nothing, where it was not the reader that said so."""

import errno
from collections.abc import Mapping
from typing import Literal

ReasonLanguage = Literal["zh", "en"]

REASONS: Mapping[str, Mapping[ReasonLanguage, str]] = {
    "timeout": {
        "zh": "处理超过 {seconds:g} 秒，已停止；可用 --timeout 放宽",
        "en": "took more than {seconds:g} seconds and was stopped; --timeout allows more",
    },
    "out_of_memory": {
        "zh": "处理所需内存超过上限 {megabytes} MB，已停止；可用 --memory 放宽",
        "en": "needed more than {megabytes} MB of memory and was stopped; --memory allows more",
    },
    "crashed": {
        "zh": "处理时程序意外中止（{how}），文件可能已损坏",
        "en": "the program broke down on this file ({how}); the file may be damaged",
    },
    "error": {
        "zh": "程序内部出错（{detail}），请把文件和日志交给维护人员",
        "en": "the program failed on this file ({detail}); report it with the log",
    },
    "changed": {"zh": "文件在处理过程中被改动，请重新运行", "en": "the file changed while it was read; run again"},
    "not_a_file": {"zh": "不是普通文件", "en": "not a regular file"},
    "gone": {"zh": "文件已不存在（被移走或删除）", "en": "the file is gone (moved or deleted)"},
    "denied": {"zh": "没有读取该文件的权限", "en": "no permission to read the file"},
    "no_access": {"zh": "无法打开文件：{detail}", "en": "the file cannot be opened: {detail}"},
}


def reason(name: str, language: ReasonLanguage, **values: object) -> str:
    """A reason as a sentence that a clerk understands.

    >>> reason("timeout", "en", seconds=60)
    'took more than 60 seconds and was stopped; --timeout allows more'
    """
    return REASONS[name][language].format(**values)


def access_reason(error: OSError, language: ReasonLanguage) -> str:
    """Why the system would not open a file.

    >>> access_reason(FileNotFoundError(errno.ENOENT, "No such file"), "zh")
    '文件已不存在（被移走或删除）'
    """
    known = {errno.ENOENT: "gone", errno.EACCES: "denied", errno.EPERM: "denied"}
    name = known.get(error.errno or 0, "no_access")
    return reason(name, language, detail=error.strerror or type(error).__name__)
