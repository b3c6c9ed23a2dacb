"""What a user installs: pins, the package list, and the wheel run outside the checkout."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINS = (ROOT / "constraints.txt").read_text("utf-8")
SOURCES = ["extractor", "patterns", "pyproject.toml", "README.md", "LICENSE"]


def pinned() -> dict[str, str]:
    lines = [line for line in PINS.splitlines() if line and not line.startswith("#")]
    return {normalised(name): version for name, version in (line.split("==") for line in lines)}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_pins_name_no_registry():
    assert not re.search(r"https?:|file:|@|index-url|find-links", PINS)


def test_nothing_is_pinned_twice():
    names = [line.partition("==")[0] for line in PINS.splitlines() if line and not line.startswith("#")]
    assert len(names) == len(pinned()) == len(set(map(normalised, names)))


def test_every_requirement_is_pinned():
    project = PROJECT["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {normalised(re.match(r"[\w.-]+", requirement).group()) for requirement in wanted}
    assert names <= pinned().keys()


def test_the_build_backend_is_pinned_where_build_isolation_looks_and_in_the_constraints():
    assert PROJECT["build-system"]["requires"] == [f"setuptools=={pinned()['setuptools']}"]


def test_every_room_is_named_as_a_package():
    rooms = {".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "extractor").rglob("__init__.py")}
    assert rooms | {"extractor.patterns"} == set(PROJECT["tool"]["setuptools"]["packages"])


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that the checkout stays clean."""
    folder = tmp_path_factory.mktemp("build")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", "."]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    (built,) = (folder / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel installed; third-party packages are lent by the one that runs the tests."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    inside = scripts / Path(sys.executable).name
    install = ["install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(inside), *install], check=True)
    site = subprocess.check_output([inside, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True)
    (Path(site.strip()) / "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return inside


@pytest.mark.slow
def test_the_wheel_holds_every_module_and_pattern_file(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    patterns = [path for path in (ROOT / "patterns").rglob("*") if path.suffix in {".yaml", ".jsonl"}]
    modules = (ROOT / "extractor").rglob("*.py")
    assert {f"extractor/{path.relative_to(ROOT).as_posix()}" for path in patterns} <= names
    assert {path.relative_to(ROOT).as_posix() for path in modules} <= names
    assert {"extractor/py.typed", "extractor/cli/messages.json"} <= names


@pytest.mark.slow
def test_the_installed_command_runs_outside_the_checkout(python, tmp_path):
    (tmp_path / "报告.txt").write_text("某县2023年工作情况\n全县新建学校3所。\n", "utf-8")
    command = [python.parent / "extractor", "run", "报告.txt", "--out", "out", "--lang", "zh"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    records = (tmp_path / "out" / "records.jsonl").read_text("utf-8").splitlines()
    assert any(json.loads(line)["text"] == "3所" for line in records)


@pytest.mark.slow
def test_the_installed_component_is_found_by_spacy_from_the_wheel(python, tmp_path):
    script = (
        "import extractor, spacy\n"
        "nlp = spacy.blank('zh')\n"
        "nlp.add_pipe('extractor')\n"
        "print(extractor.__file__)\n"
        "doc = nlp('全县新建学校3所。')\n"
        "print([span.text for span in doc.spans['extractor']])\n"
    )
    done = subprocess.run([python, "-c", script], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    where, spans = done.stdout.splitlines()
    assert str(python.parent.parent) in where
    assert "3所" in spans
