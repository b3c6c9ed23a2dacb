"""`extractor gold`: turns an annotation made by quotation into a gold file."""

import argparse
from pathlib import Path

from .command import UsageError
from .messages import Messages


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("file", type=Path, metavar="FILE", help=say("help.gold.file"))
    parser.add_argument("annotations", type=Path, metavar="ANNOTATIONS", help=say("help.gold.annotations"))
    parser.add_argument("--gold", type=Path, default=Path("gold"), metavar="DIR", help=say("help.evaluate.gold"))
    parser.add_argument("--set", default="all", metavar="NAME", help=say("help.gold.set"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Resolve the quotations on the file's text and write `<name of the file>.jsonl` into the gold folder."""
    from extractor.evaluation import QuotationError, resolve_quotations, write_gold_file
    from extractor.readers import UnreadableFile, read_document

    file: Path = options.file
    try:
        lines = options.annotations.read_text(encoding="utf-8").splitlines()
        document = read_document(file)
        gold = resolve_quotations(lines, document, name=file.stem, file=file.name, set=options.set)
        path = options.gold / f"{file.stem}.jsonl"
        write_gold_file(path, gold)
    except QuotationError as error:
        raise UsageError(f"{options.annotations}: {error}") from error
    except UnreadableFile as error:
        raise UsageError(f"{file}: {error.reason(say.language)}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(str(error)) from error
    print(say("gold.written", path=path, metrics=len(gold.metrics), practices=len(gold.practices)))
    return 0
