"""The workbook of a million cells that Parts/MillionCells.swift describes, by XlsxWriter: python cells.py FILE."""

import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1], {"constant_memory": False, "strings_to_numbers": False})
sheet = book.add_worksheet("Cells")
for row in range(100_000):
    sheet.write_string(row, 0, f"项目{row % 7}")
    sheet.write_string(row, 1, f"{row % 40}号楼")
    sheet.write_string(row, 2, f"A{row}")
    for column in range(7):
        sheet.write_number(row, 3 + column, (row * 7919 + column * 104_729) % 1_000_000 / 100)
book.close()
