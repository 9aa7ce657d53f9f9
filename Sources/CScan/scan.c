#include "cscan.h"

#include <string.h>

/// The masks of 64 bytes: bit i tells of byte i.
typedef struct {
  uint64_t delimiter, newline, quote;
} masks;

/// Bit i of the result is the parity of bits 0...i: inside a quoted stretch, opening quote included.
static inline uint64_t prefix_xor(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

/// What passes from one 64-byte group to the next.
typedef struct {
  uint64_t inside;     // all ones where the group starts inside quotes
  uint64_t edge;       // bit 0: the byte before the group is a delimiter, a line end or a quote
  uint64_t closing;    // bit 0: the byte before the group is a closing quote
  size_t count;
  uint64_t inner;      // line ends inside quotes
} scan_state;

/// Takes one group's masks. Returns 0 to go on, else a stop reason.
/// `valid` has the bits of the bytes that exist.
static inline int take(masks m, uint64_t carriage, uint64_t valid, uint32_t base, scan_state *s,
                       uint32_t *ends, size_t capacity) {
  uint64_t structure = m.delimiter | m.newline;
  uint64_t irregular = 0;
  if (m.quote | s->inside | s->closing) {
    uint64_t inside = prefix_xor(m.quote) ^ s->inside;
    uint64_t opening = m.quote & inside, closing = m.quote & ~inside;
    uint64_t edges = structure | m.quote;
    // An opening quote stands after a delimiter, a line end or a quote (the second half of a doubled one).
    irregular = opening & ~((edges << 1) | s->edge);
    // After a closing quote comes a delimiter, a line end (perhaps after a carriage return) or a quote.
    uint64_t after = (closing << 1) | s->closing;
    irregular |= after & valid & ~(edges | carriage);
    structure &= ~inside;
    s->inner |= m.newline & inside;
    s->inside = (uint64_t)((int64_t)inside >> 63);
    s->closing = closing >> 63;
  }
  s->edge = (m.delimiter | m.newline | m.quote) >> 63;
  if (irregular) structure &= (irregular & -irregular) - 1;
  if ((size_t)__builtin_popcountll(structure) > capacity - s->count) return CSCAN_FULL;
  while (structure) {
    unsigned bit = (unsigned)__builtin_ctzll(structure);
    ends[s->count++] = (base + bit) | ((m.newline >> bit & 1) ? CSCAN_NEWLINE : 0);
    structure &= structure - 1;
  }
  return irregular ? CSCAN_IRREGULAR : CSCAN_END;
}

static inline masks masks_plain(const uint8_t *p, uint8_t delimiter, uint8_t newline, uint64_t *carriage) {
  masks m = {0, 0, 0};
  uint64_t cr = 0;
  for (unsigned i = 0; i < 64; i++) {
    uint8_t b = p[i];
    m.delimiter |= (uint64_t)(b == delimiter) << i;
    m.newline |= (uint64_t)(b == newline) << i;
    m.quote |= (uint64_t)(b == '"') << i;
    cr |= (uint64_t)(b == '\r') << i;
  }
  *carriage = cr;
  return m;
}

// The loop over groups, once a kernel: MASKS gives the masks of 64 readable bytes.
#define SCAN_LOOP(MASKS)                                                                              \
  scan_state s = {0, 1, 0, 0, 0};                                                                        \
  size_t at = 0;                                                                                      \
  for (; at + 64 <= length; at += 64) {                                                               \
    uint64_t carriage;                                                                                \
    masks m = MASKS(bytes + at, delimiter, newline, &carriage);                                       \
    int why = take(m, carriage, ~0ull, (uint32_t)at, &s, ends, capacity);                          \
    if (why) {                                                                                        \
      *stop = (cscan_stop){why, s.inner != 0};                                                                                    \
      return s.count;                                                                                 \
    }                                                                                                 \
  }                                                                                                   \
  if (at < length) {                                                                                  \
    uint8_t tail[64];                                                                                 \
    size_t rest = length - at;                                                                        \
    uint64_t valid = ~0ull >> (64 - rest), carriage;                                                  \
    memset(tail, 0, sizeof tail);                                                                     \
    memcpy(tail, bytes + at, rest);                                                                   \
    masks m = MASKS(tail, delimiter, newline, &carriage);                                             \
    m.delimiter &= valid;                                                                             \
    m.newline &= valid;                                                                               \
    m.quote &= valid;                                                                                 \
    int why = take(m, carriage, valid, (uint32_t)at, &s, ends, capacity);                          \
    if (why) {                                                                                        \
      *stop = (cscan_stop){why, s.inner != 0};                                                                                    \
      return s.count;                                                                                 \
    }                                                                                                 \
  }                                                                                                   \
  *stop = (cscan_stop){CSCAN_END, s.inner != 0};                                                                                  \
  return s.count;

size_t cscan_fields_plain(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t newline,
                          uint32_t *ends, size_t capacity, cscan_stop *stop) {
  SCAN_LOOP(masks_plain)
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static inline uint64_t equal_avx2(__m256i low, __m256i high, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
  return a | (uint64_t)b << 32;
}

__attribute__((target("avx2"))) static inline masks masks_avx2(const uint8_t *p, uint8_t delimiter,
                                                               uint8_t newline, uint64_t *carriage) {
  __m256i low = _mm256_loadu_si256((const __m256i *)p);
  __m256i high = _mm256_loadu_si256((const __m256i *)(p + 32));
  *carriage = equal_avx2(low, high, '\r');
  return (masks){equal_avx2(low, high, delimiter), equal_avx2(low, high, newline), equal_avx2(low, high, '"')};
}

__attribute__((target("avx2,bmi,popcnt"))) static size_t fields_avx2(const uint8_t *bytes, size_t length,
                                                                   uint8_t delimiter, uint8_t newline,
                                                                   uint32_t *ends, size_t capacity, cscan_stop *stop) {
  SCAN_LOOP(masks_avx2)
}

static inline uint64_t equal_sse2(const uint8_t *p, uint8_t byte) {
  __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    __m128i group = _mm_loadu_si128((const __m128i *)(p + 16 * i));
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(group, wanted)) << (16 * i);
  }
  return bits;
}

static inline masks masks_sse2(const uint8_t *p, uint8_t delimiter, uint8_t newline, uint64_t *carriage) {
  *carriage = equal_sse2(p, '\r');
  return (masks){equal_sse2(p, delimiter), equal_sse2(p, newline), equal_sse2(p, '"')};
}

size_t cscan_fields_sse2(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t newline,
                         uint32_t *ends, size_t capacity, cscan_stop *stop) {
  SCAN_LOOP(masks_sse2)
}
#endif

size_t cscan_fields(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t newline, uint32_t *ends,
                    size_t capacity, cscan_stop *stop) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    return fields_avx2(bytes, length, delimiter, newline, ends, capacity, stop);
  return cscan_fields_sse2(bytes, length, delimiter, newline, ends, capacity, stop);
#else
  return cscan_fields_plain(bytes, length, delimiter, newline, ends, capacity, stop);
#endif
}

#if defined(__x86_64__)
__attribute__((target("avx2,popcnt"))) static size_t count_avx2(const uint8_t *bytes, size_t length, uint8_t byte) {
  size_t count = 0, at = 0;
  for (; at + 64 <= length; at += 64) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + at));
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + at + 32));
    count += (size_t)__builtin_popcountll(equal_avx2(low, high, byte));
  }
  for (; at < length; at++) count += bytes[at] == byte;
  return count;
}
#endif

size_t cscan_count(const uint8_t *bytes, size_t length, uint8_t byte) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return count_avx2(bytes, length, byte);
#endif
  size_t count = 0;
  for (size_t at = 0; at < length; at++) count += bytes[at] == byte;
  return count;
}

size_t cscan_utf8_prefix(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  while (at < length) {
    uint64_t word;
    while (at + 8 <= length) {
      memcpy(&word, bytes + at, 8);
      if (word & 0x8080808080808080ull) break;
      at += 8;
    }
    if (at >= length) break;
    uint8_t lead = bytes[at];
    if (lead < 0x80) {
      at++;
      continue;
    }
    size_t rest = length - at;
    if (lead >= 0xE1 && lead <= 0xEF && lead != 0xED) {
      if (rest < 3 || (bytes[at + 1] & 0xC0) != 0x80 || (bytes[at + 2] & 0xC0) != 0x80) return at;
      at += 3;
      // Chinese comes in runs.
      while (at + 3 <= length && bytes[at] >= 0xE1 && bytes[at] <= 0xEC && (bytes[at + 1] & 0xC0) == 0x80 &&
             (bytes[at + 2] & 0xC0) == 0x80)
        at += 3;
    } else if (lead >= 0xC2 && lead <= 0xDF) {
      if (rest < 2 || (bytes[at + 1] & 0xC0) != 0x80) return at;
      at += 2;
    } else if (lead == 0xE0 || lead == 0xED) {
      uint8_t low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xE0 ? 0xBF : 0x9F;
      if (rest < 3 || bytes[at + 1] < low || bytes[at + 1] > high || (bytes[at + 2] & 0xC0) != 0x80) return at;
      at += 3;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      uint8_t low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
      if (rest < 4 || bytes[at + 1] < low || bytes[at + 1] > high || (bytes[at + 2] & 0xC0) != 0x80 ||
          (bytes[at + 3] & 0xC0) != 0x80)
        return at;
      at += 4;
    } else {
      return at;
    }
  }
  return at;
}
