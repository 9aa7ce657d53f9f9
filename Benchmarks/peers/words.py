"""The words of `dunning sample`'s tables, the objections' categories (docs/metrics.md), and the days of the report."""

import re
from datetime import date, timedelta

MONTH = (2026, 10)
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
AS_OF = LAST
YEAR_START = date(2025, 12, 31)
PREVIOUS = (date(2026, 9, 1), date(2026, 9, 30))

UNIT_TYPES = {"住宅": "residential", "商铺": "shop", "商业": "shop", "车位": "parking", "办公": "office", "写字楼": "office"}
OCCUPANCY = {
    "已入住": "occupied", "自住": "occupied", "入住": "occupied", "出租": "rented", "已出租": "rented", "空置": "vacant",
    "未入住": "vacant", "未收楼": "not_handed_over", "未交付": "not_handed_over", "未收房": "not_handed_over",
}
CONNECTED = ("接通", "已接通", "已接")
OBJECTING = {"有异议": True, "异议": True, "拒绝": True, "拒缴": True, "拒绝缴费": True, "无结果": False, "": False}

# From days, to days, key.
BUCKETS = [
    (None, 0, "current"), (1, 30, "1-30"), (31, 60, "31-60"), (61, 90, "61-90"), (91, 180, "91-180"),
    (181, 365, "181-365"), (366, 730, "366-730"), (731, 1095, "731-1095"), (1096, None, "1096+"),
]

# Code: names, further keywords, names that are matched whole only.
CATEGORIES = {
    "start_date": (["收费起始日期", "起始日期"], ["起算", "收费时间"], []),
    "not_handed_over": (["未收楼", "未收房", "未交付"], ["没收楼", "没收房"], []),
    "vacant": (["未入住", "空置"], ["没入住", "没住", "空房"], []),
    "defect": (
        ["工程遗留", "工程遗留问题", "工程问题"],
        ["漏水", "渗水", "开裂", "裂缝", "质量问题", "没修好", "未修好", "没修"],
        [],
    ),
    "staff": (["服务人员", "员工服务"], ["态度差", "态度不好", "态度恶劣"], ["态度"]),
    "service": (["卫生", "物业服务"], ["保洁", "不干净", "电梯", "绿化", "安保", "保安"], []),
    "facilities": (["配套", "配套设施"], ["设施", "停车难"], []),
    "amount": (["金额不对", "金额异议"], ["多收", "算错", "重复收费"], []),
    "hardship": (["经济困难"], ["没钱", "生活困难", "失业", "资金紧张"], []),
    "other": ([], [], ["其他", "其它"]),
}


def by_keyword(text):
    return {code for code, (names, words, _) in CATEGORIES.items() if any(word in text for word in names + words)}


def categories(objection, note, outcome, promised):
    """The categories of a connected call; empty cells are empty texts."""
    found = set()
    for item in filter(None, (item.strip() for item in re.split("[;；、,，]", objection))):
        whole = {code for code, (names, _, more) in CATEGORIES.items() if item == code or item in names + more}
        found |= whole or by_keyword(item) or {"other"}
    if found or objection:
        return sorted(found)
    if outcome in OBJECTING and not (promised and not OBJECTING[outcome]):
        found = by_keyword(note)
        if not found and OBJECTING[outcome]:
            found = {"other"}
    return sorted(found)
