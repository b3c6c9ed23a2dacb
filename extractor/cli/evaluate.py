"""`extractor evaluate`: scores against gold, and the gate that keeps them."""

import argparse
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from .command import UsageError
from .messages import Messages
from .packs import load_packs

if TYPE_CHECKING:
    from extractor.evaluation import Baseline, ScoredDocument

Documents = list["ScoredDocument"]


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("--gold", type=Path, default=Path("gold"), metavar="DIR", help=say("help.evaluate.gold"))
    parser.add_argument("--corpus", type=Path, metavar="DIR", help=say("help.evaluate.corpus"))
    parser.add_argument("--errors", type=int, default=0, metavar="N", help=say("help.evaluate.errors"))
    parser.add_argument("--by-document", action="store_true", help=say("help.evaluate.by_document"))
    parser.add_argument("--gate", action="store_true", help=say("help.evaluate.gate"))
    parser.add_argument("--update-baseline", action="store_true", help=say("help.evaluate.update_baseline"))
    parser.add_argument("--allow-lower", action="store_true", help=say("help.evaluate.allow_lower"))
    parser.add_argument("--write-precision", action="store_true", help=say("help.evaluate.write_precision"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Print the scores; with `--gate`, return 1 when one fell below its floor."""
    from extractor.evaluation import GateError, GoldError
    from extractor.readers import UnreadableFile

    try:
        documents = _score(options)
        _print_scores(documents, errors=options.errors, by_document=options.by_document)
        if options.write_precision:
            _write_precision(documents)
        return _keep_floors(documents, options, say)
    except (GoldError, GateError) as error:
        raise UsageError(str(error)) from error
    except UnreadableFile as error:
        raise UsageError(error.reason(say.language)) from error


def _corpus(options: argparse.Namespace) -> Path:
    corpus: Path = options.corpus or options.gold.resolve().parent / "corpus"
    return corpus


def _score(options: argparse.Namespace) -> Documents:
    from extractor.evaluation import read_gold, score_corpus
    from extractor.pipeline import Extractor

    gold = read_gold(options.gold)
    return list(score_corpus(gold, _corpus(options), Extractor(load_packs()).extract_document))


def _print_scores(documents: Documents, *, errors: int, by_document: bool) -> None:
    from extractor.evaluation import (
        find_errors,
        find_outcomes,
        held_out,
        render_documents,
        render_errors,
        render_reliability,
        render_scores,
    )

    outcomes = list(find_outcomes(documents))
    print(render_scores(documents))
    print()
    print(render_reliability(outcomes, title="confidence"))
    print()
    print(render_reliability(held_out(outcomes), title="confidence, own document held out"))
    if by_document:
        print()
        print(render_documents(documents))
    if errors:
        print()
        print(render_errors(islice(find_errors(documents), errors)))


def _keep_floors(documents: Documents, options: argparse.Namespace, say: Messages) -> int:
    """Record the floors or hold the scores against them, as asked."""
    from extractor.evaluation import check_gate, check_spans, read_baseline, update_baseline

    path = options.gold / "baseline.json"
    if options.update_baseline:
        update_baseline(path, _measure(documents, options), allow_lower=options.allow_lower)
        print(say("evaluate.updated", path=path))
    if not options.gate:
        return 0
    reasons = [*check_spans(documents), *check_gate(read_baseline(path), _measure(documents, options))]
    for reason in reasons:
        print(reason, file=sys.stderr)
    print(say("evaluate.shut" if reasons else "evaluate.open"))
    return 1 if reasons else 0


def _measure(documents: Documents, options: argparse.Namespace) -> "Baseline":
    from extractor.evaluation import digest_files, measure_baseline, score_by_set

    gold = digest_files(options.gold, [f"{one.gold.name}.jsonl" for one in documents])
    corpus = digest_files(_corpus(options), [one.gold.document.file for one in documents])
    return measure_baseline(score_by_set(documents), gold=gold, corpus=corpus)


def _write_precision(documents: Documents) -> None:
    from extractor.evaluation import (
        find_outcomes,
        learn_confidence,
        rule_precision,
        write_confidence,
        write_precision,
    )
    from extractor.rules import bundled_patterns

    outcomes = list(find_outcomes(documents))
    write_precision(bundled_patterns() / "precision.jsonl", rule_precision(outcomes))
    write_confidence(bundled_patterns() / "confidence.yaml", learn_confidence(outcomes))
