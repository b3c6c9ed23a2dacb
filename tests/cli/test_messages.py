import string
from typing import get_args

import pytest

from extractor.cli.messages import Messages, choose_language, read_catalogue
from extractor.model import Finding, Kind
from extractor.workspace import FileState

CATALOGUE = read_catalogue()


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_message_is_there_in_both_languages_with_the_same_places(key):
    texts = CATALOGUE[key]
    assert set(texts) == {"zh", "en"}
    assert places(texts["zh"]) == places(texts["en"])


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("kind", get_args(Kind)),
        ("state", get_args(FileState)),
        ("verdict", get_args(Finding.model_fields["verdict"].annotation)),
    ],
)
def test_every_value_that_is_shown_has_a_message(prefix, values):
    assert {f"{prefix}.{value}" for value in values} <= set(CATALOGUE)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["run", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang=zh", "run"], {"LANG": "C"}, "zh"),
        ([], {"LC_ALL": "zh_CN.GBK", "LANG": "C"}, "zh"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN"}, "en"),
        ([], {}, "en"),
    ],
)
def test_the_language_is_what_was_asked_for_or_the_locale(arguments, environment, expected):
    assert choose_language(arguments, environment) == expected


def test_an_unknown_key_is_an_error():
    with pytest.raises(KeyError):
        Messages.load("zh")("no.such.message")
