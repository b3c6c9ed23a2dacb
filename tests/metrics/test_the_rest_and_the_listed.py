"""What some of the rest do, who pays what is left, what a clause tells something of, and lists of towns and kinds."""

import pytest

from .reading import metrics_of, rows

LAST = {
    "用电锅炉的学校9所，剩下8所村小至今烧炉子。": "烧炉子的村小",
    "下一步，剩下的7个项目8月底前必须全部开工。": "开工的项目",
    "剩下的26座旱厕一律改水冲。": "改水冲的旱厕",
    "周转房274套，住进去的190户，余下84套空着。": "空着的周转房",
    "改造食堂31个，还有14个没有改完。": "未改完的食堂",
    "运动场却欠了账，计划改造68片，做完的只有61片。": "做完运动场",
    "旱厕改造走在前面，已改完109座。": "改完旱厕",
    "中央专项2750万元，其余1200万元由县财政从土地出让收益中列支。": "县财政资金",
    "县财政690万元，余下230万元由镇上企业家捐助。": "镇上企业家捐助资金",
    "中央4900万元，另外600万元由爱心企业捐助。": "爱心企业捐助资金",
    "总投资1.2亿元，不足部分5000万元由县政府统筹解决。": "县政府统筹资金",
    "在岗补助分乡镇、村、屯三档，每月分别为300元、500元、800元。": "屯在岗补助",
    "今年招教师260名。2021、2022、2023年，分别招了86名、92名、82名。": "招聘教师",
}


@pytest.mark.parametrize("text", LAST)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == LAST[text]


def test_towns_that_stand_out() -> None:
    text = "五年里流失教师219人，以杨源、岭腰两乡为最，分别走了31人和27人。"
    assert [metric.indicator for metric in metrics_of(text)][1:] == ["杨源流失教师", "岭腰流失教师"]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("下达资金4860万元，支出资金4617万元。下达的资金中，中央专项2750万元。", "4860万元"),
        ("教育投入24.8亿元，上年是22.9亿元；其中公共预算支出21.7亿元。", "24.8亿元"),
    ],
)
def test_parts_of(text: str, total: str) -> None:
    assert rows(text, "part_of")[-1][1] == total
