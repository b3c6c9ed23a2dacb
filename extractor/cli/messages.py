"""The message catalogue: every text the command line prints, in Chinese and English."""

import json
import locale
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Literal, Self

Language = Literal["zh", "en"]


class Messages:
    """The texts of one language; calling it with a key and the values of its places gives the text.

    >>> say = Messages.load("en")
    >>> say("summary.files")
    'files'
    """

    def __init__(self, texts: Mapping[str, str], *, language: Language) -> None:
        self._texts = texts
        self.language: Language = language

    @classmethod
    def load(cls, language: Language) -> Self:
        """Read the catalogue that lies beside this module."""
        catalogue = read_catalogue()
        return cls({key: texts[language] for key, texts in catalogue.items()}, language=language)

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its places filled. Raises `KeyError` for a key or a place that is not known."""
        return self._texts[key].format(**values)


def read_catalogue() -> dict[str, dict[str, str]]:
    """Every message as key → language → text."""
    content = files(__package__).joinpath("messages.json").read_text(encoding="utf-8")
    catalogue: dict[str, dict[str, str]] = json.loads(content)
    return catalogue


def choose_language(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Language:
    """The language that `--lang` asks for, else the user's locale; English where that is not Chinese.

    >>> choose_language(["run", "--lang", "zh"]), choose_language([], {"LANG": "zh_CN.UTF-8"})
    ('zh', 'zh')
    >>> choose_language([], {"LANG": "C"})
    'en'
    """
    asked = _asked_language(arguments)
    if asked is None:
        asked = _locale_name(os.environ if environment is None else environment)
    return "zh" if asked.lower().startswith(("zh", "chinese")) else "en"


def _asked_language(arguments: Sequence[str]) -> str | None:
    # Wanted before the parser exists, because the parser's own help is in that language.
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return None


def _locale_name(environment: Mapping[str, str]) -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable]
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
