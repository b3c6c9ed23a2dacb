"""What keeps a number from being a quantity, or makes it a threshold inside a name."""

import regex

from ..model import Kind
from ..rules import NotQuantityRow, Rules
from .quantity_qualifiers import Word

_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_QUOTED_NAME = 12
_TITLE = 60
_NAMED_THING = "级|企业|项目|园区|产业|大县|强县|强镇|强村|集群|工程|楼宇|俱乐部|村(?![里上])|镇(?![里上])|乡镇"
_MONEY_OF_THINGS = r"\p{Han}{0,4}(?:[款费税债]|资金|补[助贴])"
_OWNERS = "学校|小学|初中|教学点|点|园|校|班|村|乡镇|企业|项目|小区|幼儿园|园区|家庭"
_REACHING = "满"
_EACH = "每"
_BY = {"按", "照"}
_COUNTED = 16
"""Those that a size is told of stand with their number so many characters before it."""
_BEYOND = ("以外", "之外")
_SIZING_UNITS = {"人", "户", "名", "年", "岁"}


class QuantityGuards:
    """Checks on the text around a number.

    >>> from extractor.rules import load_rules
    >>> QuantityGuards(load_rules()).refused_until("第十七届会议", 1)
    3
    """

    def __init__(self, rules: Rules) -> None:
        patterns = [f"(?:{row.pattern})" for row in rules.rows(NotQuantityRow)]
        self._refused = regex.compile("|".join(patterns) or "(?!)")
        another = r"[^，,。；;！!？?\n\t|]{1,24}?[0-9０-９一二三四五六七八九十两]+(?![级类])"
        self._sized = regex.compile(rf"{another}|的?\p{{Han}}{{0,8}}(?:项目|企业|园区|平台)")
        self._capacity = regex.compile(r"年(?:产|处理)$")
        self._of_those = regex.compile(
            rf"的(?:[0-9０-９“]|\p{{Han}}{{0,4}}(?:{_OWNERS})|[还就才竟仍尚又也]?有|仅|只[有剩]|剩|共|达|占|按|一律|不得|[，,](?:一律|统一|都|均|按))"
            rf"|(?:学生|教师|孩子|娃娃?)的(?:占|还?有|共|达)"
        )
        self._farther = regex.compile(r"\p{Han}{0,9}的(?:学生|娃|孩子|幼儿|村民|寄宿生|走读生|每[天月人生]|补|发)")
        self._worn = regex.compile(r"的(?:线路|路线|设备|仪器|电脑|计算机|课桌|桌椅|床|楼|校舍|房|车)")
        self._sized_behind = regex.compile(
            r"[0-9０-９二三四五六七八九十百两][多余来]?[个所]\p{Han}{0,3}(?:班|学校|小学|初中|点|园|完小)(?:人数|班额|规模|学生)?$"
        )
        self._noun = regex.compile(r"[\p{Han}“（]")
        self._achieved = regex.compile(
            r"(?:须有|要有|具有|具备|达到?|完成|实现|投入|安排|筹集|增加|新增|减少|控制|稳定|保持|引进|招聘|选派|选聘|培养|培训|补贴|补助|奖励|[到至在于为])$"
        )
        self._provided = regex.compile(r"\p{Han}{2,5}配")
        self._named = regex.compile(rf"(?:重大|重点|的)?(?:{_NAMED_THING})(?!{_MONEY_OF_THINGS})")

    def refused_until(self, text: str, start: int) -> int | None:
        """End of the name, idiom or reference that begins with the number at `start`, null when there is none."""
        match = self._refused.match(text, start)
        return match.end() if match else None

    def in_name(self, text: str, start: int, end: int) -> bool:
        """Whether the number stands in a short quoted phrase (“十件实事”) or a title in 《》."""
        window = text[max(0, start - _TITLE) : start]
        if window.rfind("《") > window.rfind("》") and "\n" not in window[window.rfind("《") :]:
            return True
        for opening, closing in _QUOTES.items():
            at = text.rfind(opening, max(0, start - _QUOTED_NAME), start)
            if at >= 0 and closing not in text[at:start]:
                close = text.find(closing, end, end + _QUOTED_NAME)
                return close >= 0 and close - at <= _QUOTED_NAME + 4
        return False

    def is_threshold(
        self, text: str, start: int, end: int, *, kind: Kind, unit: str, words: tuple[Word | None, Word | None]
    ) -> bool:
        """Whether a bounded number (10亿元以上) or an amount only says which things are meant in a name.

        `words` are the qualifiers attached before and behind it.
        """
        prefix, suffix = words
        if kind == "count" and self._is_base(text, start, end):
            return True
        if (kind == "amount" or not unit) and self._named.match(text, end):
            return True
        if self._capacity.search(text[max(0, start - 3) : start]) and self._noun.match(text, end):
            return True
        if kind == "length" and text.startswith(_BEYOND, end):
            return self._farther.match(text, end + len(_BEYOND[0])) is not None  # 离校3公里以外的学生
        if kind in {"percentage", "ratio", "rank"} or (kind == "count" and unit not in _SIZING_UNITS):
            return False
        if suffix is None or suffix.qualifier not in {"at_least", "at_most"}:
            bounded = prefix is not None or text[start - 1 : start] == _REACHING  # 满300人的学校
            return bounded and self._tells_which(text, start, end, kind)
        if kind == "duration" and unit not in _SIZING_UNITS and text[end : end + 1] != "的":
            return False  # 10日内逐一核实
        if text[start - 1 : start] in {"（", "("} and text[end : end + 1] in {"）", ")"}:
            return True
        if kind == "length":
            return self._farther.match(text, end) is not None  # 离学校3公里以上的学生
        if not self._noun.match(text, end) or self._achieved.search(text[max(0, start - 4) : start]):
            return False
        return unit in _SIZING_UNITS or self._sized.match(text, end) is not None

    def _tells_which(self, text: str, start: int, end: int, kind: Kind) -> bool:
        """不足10人的就有40个, 单程超过45分钟的线路, 21个班超过55人，: how large those are that are spoken of."""
        if kind == "duration":
            return self._worn.match(text, end) is not None or self._of_those.match(text, end) is not None
        if self._of_those.match(text, end):
            return True
        closes = kind == "count" and not "\u4e00" <= text[end : end + 1] <= "\u9fff"
        return closes and self._sized_behind.search(text, max(0, start - _COUNTED), start) is not None

    def _is_base(self, text: str, start: int, end: int) -> bool:
        """每50名寄宿生配1名生活教师, 照一百个学生配一个: for how many something else is told."""
        before = text[start - 1 : start]
        return before == _EACH or (before in _BY and self._provided.match(text, end) is not None)
