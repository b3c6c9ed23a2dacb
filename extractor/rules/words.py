"""Rows of `patterns/words.yaml`: what the segmenter's dictionary lacks or glues."""

from typing import Literal

from .schema import RuleRow


class WordRow(RuleRow):
    """Words for the segmenter. `known` words are kept whole and get the tag; `glued` ones are always cut in two.

    A glued word is written with a bar where it is to be cut (率|达). Examples and non-examples are texts whose words
    must, or must not, hold the surface as one word. A longer word with a `verb_ending` (拉回来) is a verb, whatever the
    dictionary calls it; a `noun_ending` that stands alone joins the word before it (照管员), which is a noun then.
    """

    action: Literal["known", "glued", "verb_ending", "noun_ending"]
    words: tuple[str, ...]
    tag: str = "n"
