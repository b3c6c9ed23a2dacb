"""Any number of documents that differ, made from the corpus: for long runs and for measuring."""

import random
from pathlib import Path

from extractor.readers import read_document

CORPUS = Path(__file__).parent.parent / "corpus"


def write_many(folder: Path, count: int, *, paragraphs: int = 20, seed: int = 1) -> int:
    """Write `count` TXT files of about so many paragraphs below `folder`; return how many characters they hold."""
    stock = [line for path in sorted(CORPUS.glob("*.txt")) for line in _lines(path)]
    chance = random.Random(seed)
    characters = 0
    for number in range(count):
        text = "\n".join([f"某县第{number}号工作报告", *chance.sample(stock, paragraphs)]) + "\n"
        # A thousand in a folder: some file systems are slow with more.
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        characters += len(text)
    return characters


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in read_document(path).text.splitlines() if line.strip()]
