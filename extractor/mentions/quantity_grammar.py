"""How a number is written: the regular expressions that decide where one begins and ends."""

import regex

_D = "[0-9０-９]"
_SPACE = "[ \u00a0\u2009\u3000]"
_HAN = "〇零一二三四五六七八九十百千万亿两"
_FRACTION = rf"(?:[.．]{_D}+)?"
# Hard-wrapped prose may part the digits of a number that stands right behind a word; in a table nothing is prose.
_WRAP = rf"(?<=(?:^|\n)[^\n\t|]{{18,}}\p{{Han}}{_D}{{1,4}})\r?\n(?={_D}+(?:[.．]{_D}+)?[%％\p{{Han}}])"
_GROUPED = (
    rf"(?:{_D}{{1,3}}(?:,{_D}{{3}})+(?!{_D})"
    r"|[０-９]{1,3}(?:，[０-９]{3})+(?![0-9０-９])"
    rf"|{_D}{{1,3}}(?:{_SPACE}{_D}{{3}})+(?!{_D})"
    rf"|{_D}+(?:{_WRAP}{_D}+)?){_FRACTION}"
)
# 百 and 千 are multipliers unless they begin a unit of their own (千瓦, 千米, 百分点).
_MULTIPLIER = r"(?:[十百千]?万亿?|[十百千]?亿|千(?![瓦米克伏卡焦兆帕])|百(?!分))"
_LOWER = r"(?:[百千]?万|千(?![瓦米克伏卡])|百(?!分))"
_SPOKEN = rf"(?<=[万亿]){_D}(?=[，。；、,;]|$)"  # 11万6
_BESIDE = rf"(?:[零〇]?{_D}{_LOWER})*(?:[零〇]{_D}{{1,2}})?"  # 31万5千零8, 15万3千2百
_UNSCALED = rf"(?<=万){_D}{{4}}(?![0-9０-９年月./．])"
_STACKED = rf"(?:(?:{_D}{{1,4}}|{_D},{_D}{{3}}){_FRACTION}{_LOWER}{_BESIDE}|{_UNSCALED}|{_SPOKEN})?"
# One line break may stand between a number and its unit: hard-wrapped text.
_GAP = rf"(?:{_SPACE}{{0,2}}(?:\r?\n[ \u3000]{{0,4}})?|\t)"
_ARABIC = rf"{_GROUPED}(?:{_GAP}{_MULTIPLIER}{_STACKED})?"
_CHINESE = (
    r"(?:好?几|(?<![人总次基指参点个户分岁系额度级件函复])数)[十百千万亿]{1,3}"
    rf"|[{_HAN}]+几[百千万亿]{{0,2}}|[{_HAN}]+(?:点[〇零一二三四五六七八九]+[万亿]?)?"
)
_DASH = rf"{_SPACE}?(?:[-—–－~～]{{1,2}}|[至到]){_SPACE}?"
_RANKED = r"(?<=[居列排](?:[在名]|\p{Han}{0,4}[国省市州县区])?)"
_PLACE = rf"{_RANKED}(?P<place>老[大二三四五六七八九]|首位|榜首|头一?[名位])(?![\p{{Han}}0-9])"
_FEW = r"(?<=[的来了回])(?P<few>[俩仨])(?=[，。；、,;])"
_START = r"(?<![A-Za-z0-9０-９_×]|(?<!\p{Han})[.．])"


class QuantityGrammar:
    """The compiled expressions; build one and keep it.

    >>> QuantityGrammar().number.search("共3600余万元").group("low")
    '3600'
    """

    def __init__(self) -> None:
        # The lookahead lets the search skip from one possible first character to the next: five times as fast.
        self.number = regex.compile(
            rf"(?=[0-9０-９{_HAN}几数好翻半老首榜头俩仨])"
            rf"(?:(?P<low>{_START}{_ARABIC}|{_CHINESE})(?:{_DASH}(?P<high>{_ARABIC}|[{_HAN}]+))?"
            r"|翻了?(?P<fold>[一两二三四]?)番"
            rf"|{_PLACE}|{_FEW}|(?P<moiety>半数)(?![据字值])|(?P<half>半)(?=个多?(?:月(?![牙球])|小时|钟头|学[期年])|小时|月(?![牙球坛刊谈])|年(?![级来报间前后底初末])))"
        )
        self.tail = regex.compile(
            rf"(?P<infix>[余多来])?(?P<gap>{_GAP})(?P<multiplier>{_MULTIPLIER})?(?P<infix_behind>[余多来])?(?P<gap_behind>{_GAP})"
        )
        self.second_end = regex.compile(rf"{_DASH}(?P<high>{_ARABIC}|[{_HAN}]+)")
        self.move_end = regex.compile(
            rf"(?:增加?|提高?|上?升|下?降|减少?|扩大?|压减?|缩减?|调整?|涨|跌|改)(?:[至到为]|成)(?:了|近|约)?(?P<last>{_ARABIC})"
        )
        self.list_end = regex.compile(rf"(?:[、，,]{_ARABIC})*(?:[、，,]|以?及|[和与]){_SPACE}?(?P<last>{_ARABIC})")
        self.months = regex.compile(rf"(?:[零又]|\s)?(?P<count>{_D}{{1,2}}|[一二两三四五六七八九十]{{1,2}})个月")
        self.multiplier = regex.compile(rf"{_MULTIPLIER}$")
        self.fraction = regex.compile(rf"分之(?P<part>{_GROUPED}|[{_HAN}]+(?:点[〇零一二三四五六七八九]+)?)")
        part = rf"{_D}+{_FRACTION}"
        self.spoken_ratio = regex.compile(rf"(?P<part>{part}|[{_HAN}]+)比[1一](?![0-9比年月日十百千万])")
        self.ratio = regex.compile(rf"(?P<part>{part})(?:{_SPACE}?[:：∶]{_SPACE}?(?P<part>{part}))+(?![0-9年月日])")
