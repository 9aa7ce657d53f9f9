"""Figures to a workbook, by XlsxWriter, and to a CSV file that `check.py` compares.

A figure is (metric, dimension, key, numerator, denominator); amounts are in fen, and what is an amount says MONEY.
"""

import csv
import os

import xlsxwriter

MONEY = ("collection_rate", "received", "open", "ageing.amount")
CHAPTERS = {
    "收缴率": ("collection_rate.month", "collection_rate.ytd"),
    "本月实收": ("received.total", "received.current", "received.arrears", "received.advance"),
    "账龄": ("open.overdue", "ageing.amount", "ageing.units"),
    "异议": ("objections.calls", "objections.calls_previous", "objections.units"),
}


def is_money(metric):
    return metric.startswith(MONEY)


def write(folder, figures):
    os.makedirs(folder, exist_ok=True)
    figures = sorted(figures, key=lambda figure: figure[:3])
    write_csv(os.path.join(folder, "figures.csv"), figures)
    write_workbook(os.path.join(folder, "report.xlsx"), figures)


def text(metric, number):
    if number is None:
        return ""
    if not is_money(metric):
        return str(number)
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number) // 100}.{abs(number) % 100:02d}"


def write_csv(path, figures):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["metric", "dimension", "key", "numerator", "denominator"])
        for metric, dimension, key, numerator, denominator in figures:
            rows.writerow([metric, dimension, key, text(metric, numerator), text(metric, denominator)])


def write_workbook(path, figures):
    book = xlsxwriter.Workbook(path)
    head = book.add_format({"bold": True, "bottom": 1})
    money = book.add_format({"num_format": "#,##0.00"})
    count = book.add_format({"num_format": "#,##0"})
    rate = book.add_format({"num_format": "0.0%"})
    titles = ["指标", "维度", "对象", "分子", "分母", "比率"]
    for chapter, metrics in CHAPTERS.items():
        sheet = book.add_worksheet(chapter)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 2, 26)
        sheet.set_column(3, 5, 16)
        sheet.write_row(0, 0, titles, head)
        row = 0
        for metric, dimension, key, numerator, denominator in figures:
            if metric not in metrics:
                continue
            row += 1
            scale, look = (100, money) if is_money(metric) else (1, count)
            sheet.write_row(row, 0, [metric, dimension, key])
            sheet.write_number(row, 3, numerator / scale, look)
            if denominator is not None:
                sheet.write_number(row, 4, denominator / scale, look)
                if denominator > 0:
                    sheet.write_number(row, 5, numerator / denominator, rate)
        if row:
            sheet.autofilter(0, 0, row, len(titles) - 1)
    buckets = [figure for figure in figures if figure[:2] == ("ageing.amount", "bucket")]
    sheet = book.add_worksheet("账龄图")
    for row, figure in enumerate(buckets):
        sheet.write_string(row, 0, figure[2])
        sheet.write_number(row, 1, figure[3] / 100, money)
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"categories": ["账龄图", 0, 0, len(buckets), 0], "values": ["账龄图", 0, 1, len(buckets), 1]})
    sheet.insert_chart("D2", chart)
    book.close()
