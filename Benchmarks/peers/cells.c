/* The workbook of a million cells that Parts/MillionCells.swift describes, by libxlsxwriter: cells FILE. */
#include <stdio.h>
#include <xlsxwriter.h>

int main(int count, char **words) {
  if (count != 2) return 64;
  lxw_workbook *book = workbook_new(words[1]);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Cells");
  char text[32];
  for (lxw_row_t row = 0; row < 100000; row++) {
    snprintf(text, sizeof text, "项目%u", row % 7);
    worksheet_write_string(sheet, row, 0, text, NULL);
    snprintf(text, sizeof text, "%u号楼", row % 40);
    worksheet_write_string(sheet, row, 1, text, NULL);
    snprintf(text, sizeof text, "A%u", row);
    worksheet_write_string(sheet, row, 2, text, NULL);
    for (unsigned column = 0; column < 7; column++) {
      double value = (row * 7919ull + column * 104729ull) % 1000000 / 100.0;
      worksheet_write_number(sheet, row, (lxw_col_t)(3 + column), value, NULL);
    }
  }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 74;
}
