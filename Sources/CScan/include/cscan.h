/// Finding the structure of delimited text in a block of bytes, many bytes at a time.
///
/// The kernels (AVX2, NEON, plain) give the same answers; which one runs is chosen once at run time.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Why `cscan_fields` stopped.
enum {
  /// All of the bytes were looked at.
  CSCAN_END = 0,
  /// No room for more ends.
  CSCAN_FULL = 1,
  /// A quote that is neither at a field's start, nor at its end, nor doubled: use the exact reader.
  CSCAN_IRREGULAR = 2,
};

typedef struct {
  int why;
  /// Not 0 where a line end inside quotes was passed.
  int inner_newlines;
} cscan_stop;

/// Marks an end that is a line end rather than a delimiter.
#define CSCAN_NEWLINE 0x80000000u

/// Writes the offsets of all delimiters and line ends outside quotes of bytes[0..<length] to `ends`.
///
/// The first byte starts a record. `length` is below 2^31. At most `capacity` ends are written, their
/// number is returned, and `*stop` tells why the search stopped and
/// whether line ends inside quotes were passed. Ends before an irregular quote are right.
size_t cscan_fields(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t newline,
                    uint32_t *ends, size_t capacity, cscan_stop *stop);

/// The same by the plain kernel, for tests.
size_t cscan_fields_plain(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t newline,
                          uint32_t *ends, size_t capacity, cscan_stop *stop);

#if defined(__x86_64__)
/// The same by the kernel for processors without AVX2, for tests.
size_t cscan_fields_sse2(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t newline,
                         uint32_t *ends, size_t capacity, cscan_stop *stop);
#endif

/// How many bytes equal `byte`.
size_t cscan_count(const uint8_t *bytes, size_t length, uint8_t byte);

/// The length of the longest prefix that is strict UTF-8 (no surrogates, no overlong forms, at most
/// U+10FFFF); a sequence that is cut at the end does not belong to it.
size_t cscan_utf8_prefix(const uint8_t *bytes, size_t length);

/// The 128 bits of a product, its halves folded into one another.
static inline uint64_t cscan_folded_product(uint64_t left, uint64_t right) {
  unsigned __int128 product = (unsigned __int128)left * right;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

/// Asks for the memory at an address, to be there when it is looked at a little later. Any address will do.
static inline void cscan_prefetch(const void *address) { __builtin_prefetch(address); }
