"""How cities tell of their year: names that hold verbs, lists that share their ends, plans pushed on, titles won."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "农村生活污水收集处理设施行政村覆盖率达到72%。": ["农村生活污水收集处理设施行政村覆盖率"],
    "发放困难群众取暖补贴和跨省务工人员一次性交通补贴1.2亿元。": ["发放困难群众取暖补贴和跨省务工人员一次性交通补贴"],
    "建成省级宜居宜业和美乡村精品村12个。": ["建成省级宜居宜业和美乡村精品村"],
    "举办线上线下促消费活动40场。": ["线上线下促消费活动"],
    "做大做强茶叶加工企业9家。": ["做大做强茶叶加工企业"],
    "新建9个乡镇消防救援站。": ["新建乡镇消防救援站"],
    "小麦播种面积30万亩、总产量11万吨。": ["小麦播种面积", "小麦总产量"],
    "小麦播面、总产分别为30万亩、2.2亿斤。": ["小麦播面", "小麦总产"],
    "分别完成小麦、玉米种植面积30万亩、12万亩。": ["小麦种植面积", "玉米种植面积"],
    "规上工业产值、民间投资、居民一般消费性支出分别增长8%、5%、6%。": [
        "规上工业产值",
        "民间投资",
        "居民一般消费性支出",
    ],
    "新开工、新竣工千万元以上农业项目分别达12个、9个。": ["新开工千万元以上农业项目", "新竣工千万元以上农业项目"],
    "恒丰纸业、长江重工机械、科达电子产值分别突破9亿元、8亿元、7亿元。": [
        "恒丰纸业产值",
        "长江重工机械产值",
        "科达电子产值",
    ],
    "园区亩均产出强度提高9%、税收提升4%。": ["园区亩均产出强度", "园区税收"],
    "县属国企资产总额增长9%、营业收入增长12%。": ["县属国企资产总额", "县属国企营业收入"],
    "出台助企纾困十二条措施。": ["助企纾困措施"],
    "落实校园安全八条硬措施。": ["校园安全硬措施"],
    "出台稳就业20条、促外贸12条等政策措施。": ["稳就业政策措施", "促外贸政策措施"],
    "严格执行农房15条、集镇10条风貌管控规定。": ["农房风貌管控规定", "集镇风貌管控规定"],
    "印发10条措施。": ["印发措施"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


BOUNDS = [
    ("三家企业产值分别突破9亿元、8亿元、7亿元。", ["more_than", "more_than", "more_than"]),
    ("两镇产值分别超过9亿元、8亿元。", ["more_than", "more_than"]),
    ("两镇分别投入600余万元、500万元。", ["more_than", "exact"]),
    ("每班别超过45人。", ["at_most"]),
]


@pytest.mark.parametrize(("text", "qualifiers"), BOUNDS)
def test_bounds_dealt_out(text: str, qualifiers: list[str]) -> None:
    assert [qualifier for _, qualifier in rows(text, "qualifier")][-len(qualifiers) :] == qualifiers


CITY = "岳阳市人民政府工作报告\n2024年1月10日\n"
PARTS = "一、2023年工作回顾\n{}\n二、2024年工作安排\n{}"
STATUSES = [
    ("加快建设水厂等9个项目。", "加快建设水厂等9个项目。", ["in_progress", "planned"]),
    ("有序推进9个片区改造。", "有序推进9个片区改造。", ["in_progress", "planned"]),
    ("在建学校3所。", "在建学校3所。", ["in_progress", "in_progress"]),
    ("提请审议地方性法规草案4件。", "征集了15件民生实事。", ["actual", "actual"]),
    ("新建学校3所。", "今年校建项目排了12个。", ["actual", "planned"]),
]


@pytest.mark.parametrize(("done", "meant", "statuses"), STATUSES)
def test_statuses_of_reviews_and_plans(done: str, meant: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(CITY + PARTS.format(done, meant), "status")] == statuses


REGIONS = [
    ("全市新建学校9所。平江获评全国先进县，绿色食品达90个。", ["岳阳市", "岳阳市"]),
    ("全市新建学校9所。平江新建学校3所，绿色食品达90个。", ["岳阳市", "平江县", "平江县"]),
    ("平江古城机场正式通航，省重点项目完成投资4亿元。", ["岳阳市"]),
]


@pytest.mark.parametrize(("text", "regions"), REGIONS)
def test_what_a_place_won_ends_with_its_clause(text: str, regions: list[str]) -> None:
    assert [region for _, region in rows(CITY + text, "region")] == regions
