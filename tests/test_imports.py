import subprocess
import sys

import pytest

import extractor

IMPORT_AND_HEAVY_PACKAGES = """
import sys
import extractor
print(sorted({'spacy', 'rjieba', 'pydantic', 'lxml', 'pdfplumber'} & sys.modules.keys()))
from extractor import extract_text
print(callable(extract_text))
"""


def test_importing_the_package_loads_nothing_heavy_until_something_is_used():
    done = subprocess.run([sys.executable, "-c", IMPORT_AND_HEAVY_PACKAGES], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "True"]


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        extractor.nonsense  # noqa: B018
