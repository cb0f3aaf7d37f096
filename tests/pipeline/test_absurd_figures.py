"""Figures that no report should hold do not stop a build: they are published, or kept as not understood."""

from pathlib import Path

import duckdb

from tests.running import juesuan

ABSURD = f"""某市民政局2016年度部门决算
收入合计{"9" * 30}万元，支出合计{"9" * 20}元，基本支出{"9" * 16}.99元，结余-0.00元。
执行率999999999999%，增长{"9" * 30}%，项目支出{"9" * 12}亿元，编制{"9" * 25}人，在职人员{"8" * 22}人。
城市低保{"9" * 14}人，标准{"9" * 15}元/人·月，发放低保金{"9" * 15}.99元，救助{"7" * 21}万人次。
"""
NOTHING = """某市民政局2015年度部门决算
城市低保0人，发放低保金0.00万元，标准0元/人·月，低保0.5人次。
收入合计0.00万元，支出合计0.00万元，其中基本支出0.00万元，项目支出0.00万元，占0.00%。
"""
LARGE = """某省财政厅2014年度部门决算
特困人员供养标准每人每年90000000元，供养特困人员9000000人，发放特困供养资金9000亿元。
"""
BROKEN = """某县民政局2013年度部门整体支出绩效评价基础数据表
单位：万元
财政供养人员情况 编制数 2013年实际在职人数 控制率

45 42 93.

33% 经费控制情况 2012年决算数 2013年预算数 2013年决算数
三公经费 7.4 8 6.9
1、公务接待 2.3 3 2.3
项目支出： 310 325.5 322
"""


def test_absurd_figures_are_published(published_warehouse: Path, tmp_path: Path) -> None:
    folder, warehouse = tmp_path / "documents", tmp_path / "warehouse"
    folder.mkdir()
    for name, text in (
        ("absurd.txt", ABSURD),
        ("nothing.txt", NOTHING),
        ("large.txt", LARGE),
        ("broken.txt", BROKEN),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    done = juesuan("build", "--documents", folder, "--warehouse", warehouse)
    assert done.returncode == 0, done.stdout + done.stderr
    with duckdb.connect(warehouse / "juesuan.duckdb", read_only=True) as database:
        refused = database.sql("select file_name, reason from raw.quarantine").fetchall()
        assert refused == []
        rate = "from raw.number_tokens where token = '93.33%' and char_end - char_start > length(token)"
        assert len(database.sql(rate).fetchall()) == 1  # a number that broke over lines
        # all told numbers are there, whether or not their value fits
        told = database.sql("select count(*) from facts.fct_published_figures").fetchone()
        assert told == database.sql("select count(*) from raw.number_tokens").fetchone()
