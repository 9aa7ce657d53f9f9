#include "baseline.h"

#include <string.h>

/// The masks of 64 bytes: bit i tells of byte i.
typedef struct {
  uint64_t ends, newlines, quotes;
} baseline_masks;

typedef struct {
  const uint8_t *kinds;
  size_t columns;
  const uint32_t *table;
  const uint8_t *field;
  size_t column;
  uint64_t rows, check;
} baseline_state;

/// Reads beyond the text's end, where the caller says that it may.
static inline uint64_t hash(const uint8_t *text, size_t length) {
  uint64_t state = length, word;
  for (; length > 8; length -= 8, text += 8) {
    memcpy(&word, text, 8);
    state = (state ^ word) * 0xD6E8FEB86659FD93ull;
    state ^= state >> 32;
  }
  memcpy(&word, text, 8);
  if (length < 8) word &= ((uint64_t)1 << (8 * length)) - 1;
  state = (state ^ word) * 0xD6E8FEB86659FD93ull;
  return state ^ state >> 29;
}

static inline uint64_t number(const uint8_t *text, size_t length) {
  uint64_t value = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned digit = text[i] - '0';
    if (digit < 10) value = value * 10 + digit;
  }
  return value;
}

static inline uint64_t day(const uint8_t *text, size_t length) {
  if (length < 10) return 0;
  unsigned year = (text[0] - '0') * 1000u + (text[1] - '0') * 100u + (text[2] - '0') * 10u + (text[3] - '0');
  unsigned month = (text[5] - '0') * 10u + (text[6] - '0');
  return year * 372u + month * 31u + (text[8] - '0') * 10u + (text[9] - '0');
}

static inline void take(baseline_state *s, const uint8_t *end, int is_line) {
  if (s->column < s->columns) {
    const uint8_t *text = s->field;
    size_t length = (size_t)(end - text);
    switch (s->kinds[s->column]) {
    case BASELINE_KEY: s->check += s->table[hash(text, length) & 0xFFFFF]; break;
    case BASELINE_TEXT: s->check += hash(text, length); break;
    case BASELINE_NUMBER: s->check += number(text, length); break;
    case BASELINE_DAY: s->check += day(text, length); break;
    default: break;
    }
  }
  s->field = end + 1;
  s->column++;
  if (is_line) {
    s->column = 0;
    s->rows++;
  }
}

/// Bit i of the result is the parity of bits 0...i.
static inline uint64_t inside_quotes(uint64_t quotes) {
  for (int shift = 1; shift < 64; shift *= 2) quotes ^= quotes << shift;
  return quotes;
}

// The loop over groups of 64 bytes, once a kernel: MASKS gives the masks of readable bytes.
#define BASELINE_LOOP(MASKS)                                                      \
  baseline_state s = {kinds, columns, table, bytes, 0, 0, 0};                     \
  uint64_t inside = 0;                                                            \
  for (size_t at = 0; at < length; at += 64) {                                    \
    baseline_masks m = MASKS(bytes + at);                                         \
    uint64_t ends = m.ends;                                                       \
    if (m.quotes | inside) {                                                      \
      uint64_t quoted = inside_quotes(m.quotes) ^ inside;                         \
      inside = (uint64_t)((int64_t)quoted >> 63);                                 \
      ends &= ~quoted;                                                            \
    }                                                                             \
    if (length - at < 64) ends &= ((uint64_t)1 << (length - at)) - 1;             \
    while (ends) {                                                                \
      unsigned bit = (unsigned)__builtin_ctzll(ends);                             \
      take(&s, bytes + at + bit, (int)(m.newlines >> bit & 1));                   \
      ends &= ends - 1;                                                           \
    }                                                                             \
  }                                                                               \
  return (baseline_result){s.rows, s.check};

static inline baseline_masks plain_masks(const uint8_t *p) {
  baseline_masks m = {0, 0, 0};
  for (unsigned i = 0; i < 64; i++) {
    m.ends |= (uint64_t)(p[i] == ',' || p[i] == '\n') << i;
    m.newlines |= (uint64_t)(p[i] == '\n') << i;
    m.quotes |= (uint64_t)(p[i] == '"') << i;
  }
  return m;
}

static baseline_result scan_plain(const uint8_t *bytes, size_t length, const uint8_t *kinds, size_t columns,
                                  const uint32_t *table) {
  BASELINE_LOOP(plain_masks)
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static inline uint64_t equal(__m256i low, __m256i high, char byte) {
  __m256i wanted = _mm256_set1_epi8(byte);
  uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
  return a | (uint64_t)b << 32;
}

__attribute__((target("avx2"))) static inline baseline_masks avx2_masks(const uint8_t *p) {
  __m256i low = _mm256_loadu_si256((const __m256i *)p);
  __m256i high = _mm256_loadu_si256((const __m256i *)(p + 32));
  uint64_t newlines = equal(low, high, '\n');
  return (baseline_masks){equal(low, high, ',') | newlines, newlines, equal(low, high, '"')};
}

__attribute__((target("avx2,bmi,bmi2"))) static baseline_result scan_avx2(const uint8_t *bytes, size_t length,
                                                                         const uint8_t *kinds, size_t columns,
                                                                         const uint32_t *table) {
  BASELINE_LOOP(avx2_masks)
}

__attribute__((target("avx2,popcnt"))) static uint64_t lines_avx2(const uint8_t *bytes, size_t length) {
  uint64_t count = 0;
  size_t at = 0;
  for (; at + 64 <= length; at += 64) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + at));
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + at + 32));
    count += (uint64_t)__builtin_popcountll(equal(low, high, '\n'));
  }
  for (; at < length; at++) count += bytes[at] == '\n';
  return count;
}
#endif

baseline_result baseline_scan(const uint8_t *bytes, size_t length, const uint8_t *kinds, size_t columns,
                              const uint32_t *table) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
    return scan_avx2(bytes, length, kinds, columns, table);
#endif
  return scan_plain(bytes, length, kinds, columns, table);
}

uint64_t baseline_lines(const uint8_t *bytes, size_t length) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return lines_avx2(bytes, length);
#endif
  uint64_t count = 0;
  for (size_t at = 0; at < length; at++) count += bytes[at] == '\n';
  return count;
}

static volatile uint64_t kept;

void baseline_keep(uint64_t value) { kept = value; }
