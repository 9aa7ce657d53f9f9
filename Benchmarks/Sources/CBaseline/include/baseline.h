/// What reading a table into types costs at the least: the scan that all times are compared with.
///
/// It keeps nothing and checks nothing: a bound, not a rival. Each byte is looked at for delimiters, line ends and
/// quotes, 64 at a time; each field is turned into a number, a day or a hash, as its column says, and added up.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// What a column's fields are turned into.
enum {
  /// Left alone.
  BASELINE_SKIP = 0,
  /// A hash that is looked up in a table of 4 MB.
  BASELINE_KEY = 1,
  /// A hash.
  BASELINE_TEXT = 2,
  /// The digits, as one whole number.
  BASELINE_NUMBER = 3,
  /// The first ten characters as a day.
  BASELINE_DAY = 4,
};

typedef struct {
  uint64_t rows;
  /// Of all fields, so that none can be left out.
  uint64_t check;
} baseline_result;

/// Scans whole lines. At least 64 bytes beyond `length` can be read.
/// `kinds` has one of the kinds above for each of `columns` columns; further fields are left alone.
/// `table` has 2^20 numbers.
baseline_result baseline_scan(const uint8_t *bytes, size_t length, const uint8_t *kinds, size_t columns,
                              const uint32_t *table);

/// Counts line ends, and looks at nothing else.
uint64_t baseline_lines(const uint8_t *bytes, size_t length);

/// Takes a result, so that the work for it cannot be left out.
void baseline_keep(uint64_t value);
