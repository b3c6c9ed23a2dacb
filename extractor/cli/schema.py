"""`extractor schema`: the JSON Schema of a line of records.jsonl or documents.jsonl."""

import argparse
import json

from .messages import Messages


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options: it has none."""
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Print the schema."""
    from extractor.workspace import json_schema

    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0
