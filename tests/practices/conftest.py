import pytest

from extractor.language import Language
from extractor.practices import PracticeFinder
from extractor.rules import Rules, load_rules


@pytest.fixture(scope="session")
def pattern_rules() -> Rules:
    return load_rules()


@pytest.fixture(scope="session")
def pattern_language(pattern_rules: Rules) -> Language:
    return Language(pattern_rules)


@pytest.fixture(scope="session")
def finder(pattern_rules: Rules, pattern_language: Language) -> PracticeFinder:
    return PracticeFinder(pattern_rules, pattern_language)
