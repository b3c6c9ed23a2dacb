from extractor.model import Verdict
from extractor.review import write_review
from extractor.rules import Rules
from extractor.workspace import Workspace

from ..workspace.sample import TEXT, entry, extraction
from .sheets import edit, read


def test_the_sheet_shows_values_as_people_read_them(workspace: Workspace, rules: Rules) -> None:
    total = read(write_review(workspace, workspace.folder, rules))[2]
    assert total["编号"].startswith("m")
    shown = {
        "数值": "61000",
        "单位": "平方米",
        "限定": "多于",
        "状态": "实际",
        "种类": "面积",
        "变化": "",
        "止": "2020-06-30",
    }
    assert shown.items() <= total.items()
    assert "新建校舍【6.1万余平方米】，其中" in total["证据"]
    assert (total["文件"], total["报告"]) == ("甲/报告.txt", "临河县改造工作报告")
    assert total["提示"] == "核对不符；分项大于合计"


def test_the_least_certain_comes_first_and_the_decided_last(workspace: Workspace, rules: Rules) -> None:
    rows = read(write_review(workspace, workspace.folder, rules))
    assert [row["置信度"] for row in rows] == ["0.50", "0.70", "0.90"]
    workspace.decide([Verdict(record=rows[0]["编号"], decision="reject", source="t", note="不是做法")])
    rows = read(write_review(workspace, workspace.folder, rules))
    assert [(row["置信度"], row["决定"], row["备注"]) for row in rows][-1] == ("0.50", "驳回", "不是做法")


def test_bytes(workspace: Workspace, rules: Rules) -> None:
    content = write_review(workspace, workspace.folder, rules).read_bytes()
    assert content.startswith("\ufeff编号,".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 4


def test_text_is_no_formula(workspace: Workspace, rules: Rules) -> None:
    part = read(write_review(workspace, workspace.folder, rules))[1]
    assert part["指标"] == "'=运动场"


def test_a_part_names_its_total(workspace: Workspace, rules: Rules) -> None:
    part = read(write_review(workspace, workspace.folder, rules))[1]
    assert part["所属合计"] == "新建校舍 6.1万余平方米"


def test_writing_again_leaves_the_file_alone(workspace: Workspace, rules: Rules) -> None:
    sheet = write_review(workspace, workspace.folder, rules)
    before = sheet.stat().st_mtime_ns, sheet.stat().st_ino
    assert write_review(workspace, workspace.folder, rules) == sheet
    assert (sheet.stat().st_mtime_ns, sheet.stat().st_ino) == before


def test_an_edited_sheet_is_never_replaced(workspace: Workspace, rules: Rules) -> None:
    sheet = write_review(workspace, workspace.folder, rules)
    edit(sheet, sheet, 2, 决定="通过")
    edited = sheet.read_bytes()
    fresh = write_review(workspace, workspace.folder, rules)
    assert fresh.name == "review.new.csv"
    edit(fresh, fresh, 2, 决定="驳回")
    assert write_review(workspace, workspace.folder, rules).name == "review.new2.csv"
    assert sheet.read_bytes() == edited


def test_a_sheet_that_nobody_edited_follows_the_workspace(workspace: Workspace, rules: Rules) -> None:
    sheet = write_review(workspace, workspace.folder, rules)
    other = TEXT.replace("临河", "山南")
    workspace.store(entry("乙.txt", other), extraction(other))
    assert write_review(workspace, workspace.folder, rules) == sheet
    assert len(read(sheet)) == 6


def test_a_foreign_sheet_in_the_folder_is_not_replaced(workspace: Workspace, rules: Rules) -> None:
    (workspace.folder / "review.csv").write_text("我的表", "utf-8")
    assert write_review(workspace, workspace.folder, rules).name == "review.new.csv"
