"""Labels printed downwards beside a table, and the line that heads codes and figures of the classification."""

from tests.loaders.blocks.laying_out import lay_out_text

FORM = """项目支出绩效自评表

          一级指标      二级指标      三级指标            年度指标值      实际完成值      分值    得分
{0}         产出指标      数量指标      清淤里程            ≥12公里         13公里          40      40
{1}                       质量指标      验收合格率          ≥95%            96%             20      20
{2}                       时效指标      按期完工率          100%            90%             20      18
{3}         效益指标      社会效益      受益村数            ≥9个            11个            20      20
"""


def rows(text: str) -> list[list[str]]:
    return [
        [cell.compact.characters for cell in row] for table in lay_out_text(text).tables for row in table.rows
    ]


def test_pieces_of_a_label_beside_the_rows_are_no_cells() -> None:
    blank = "\u3000"
    assert rows(FORM.format(*"绩效指标")) == rows(FORM.format(*[blank] * 4))
    assert len(rows(FORM.format(*"绩效指标"))) == 5


def test_other_characters_beside_the_rows_are_not_taken_away() -> None:
    assert rows(FORM.format(*"绩效指数")) != rows(FORM.format(*"绩效指标"))


def test_headings_over_code_and_figures_are_the_first_row_of_their_table() -> None:
    text = """一般公共预算财政拨款支出决算表
单位：万元
          项目                                        本年支出
科目编码  科目名称                          小计      基本支出    项目支出
          合计                              69.7      41.3        28.4
208       社会保障和就业支出                69.7      41.3        28.4
20802     民政管理事务                      69.7      41.3        28.4
2080201     行政运行                        41.3      41.3
2080299     其他民政管理事务支出            28.4                  28.4
"""
    layout = lay_out_text(text)
    assert rows(text)[:2] == [
        ["项目", "", "本年支出", "", ""],
        ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ]
    assert [block.kind for block in layout.blocks if "本年支出" in block.text] == ["table"]
