/// C functions on values of any width: arrays of words of 64 bits, the least significant first.
///
/// Each takes the result, two operands, and the bits of all three; the result has no bits beyond its width.
enum WideArithmetic {
  /// The beginning of every generated file.
  static let source = """
    #include <stdint.h>
    typedef uint8_t u8;
    typedef uint16_t u16;
    typedef uint32_t u32;
    typedef uint64_t u64;
    typedef int32_t s32;
    typedef int64_t s64;
    #define V8(at) (*(u8*)(s + at))
    #define V16(at) (*(u16*)(s + at))
    #define V32(at) (*(u32*)(s + at))
    #define V64(at) (*(u64*)(s + at))
    #define EXPORT __attribute__((visibility("default")))
    #define WORDS(width) (((width) + 63) / 64)
    #define WIDE(name) static inline void w_##name(u64* r, const u64* a, const u64* b, int width, int wa, int wb)

    static inline void trim(u64* r, int width) {
      if (width % 64) r[width / 64] &= (1ull << width % 64) - 1;
    }
    static inline int sign(const u64* a, int width) { return a[(width - 1) / 64] >> (width - 1) % 64 & 1; }
    static inline void extend(u64* r, int count, const u64* a, int width, int fill) {
      u64 ones = fill ? ~0ull : 0;
      for (int i = 0; i < count; ++i) r[i] = i < WORDS(width) ? a[i] : ones;
      if (width % 64 && width / 64 < count) r[width / 64] |= ones << width % 64;
    }
    WIDE(add) {
      u64 carry = 0;
      for (int i = 0; i < WORDS(width); ++i) {
        unsigned __int128 sum = (unsigned __int128)a[i] + b[i] + carry;
        r[i] = (u64)sum;
        carry = (u64)(sum >> 64);
      }
      trim(r, width);
    }
    WIDE(subtract) {
      u64 carry = 1;
      for (int i = 0; i < WORDS(width); ++i) {
        unsigned __int128 sum = (unsigned __int128)a[i] + ~b[i] + carry;
        r[i] = (u64)sum;
        carry = (u64)(sum >> 64);
      }
      trim(r, width);
    }
    static inline void times(u64* r, const u64* a, int ca, const u64* b, int cb, int width) {
      int count = WORDS(width);
      for (int i = 0; i < count; ++i) r[i] = 0;
      for (int i = 0; i < ca && i < count; ++i) {
        u64 carry = 0;
        for (int j = 0; i + j < count; ++j) {
          unsigned __int128 sum = (unsigned __int128)a[i] * (j < cb ? b[j] : 0) + r[i + j] + carry;
          r[i + j] = (u64)sum;
          carry = (u64)(sum >> 64);
        }
      }
      trim(r, width);
    }
    WIDE(multiply) { times(r, a, WORDS(wa), b, WORDS(wb), width); }
    WIDE(multiplySigned) {
      u64 x[WORDS(width)], y[WORDS(width)];
      extend(x, WORDS(width), a, wa, sign(a, wa));
      extend(y, WORDS(width), b, wb, sign(b, wb));
      times(r, x, WORDS(width), y, WORDS(width), width);
    }
    static inline int below(const u64* a, const u64* b, int count) {
      for (int i = count - 1; i >= 0; --i) if (a[i] != b[i]) return a[i] < b[i];
      return 0;
    }
    static inline int below_signed(const u64* a, const u64* b, int width) {
      int x = sign(a, width), y = sign(b, width);
      return x != y ? x : below(a, b, WORDS(width));
    }
    WIDE(less) { r[0] = below(a, b, WORDS(wa)); }
    WIDE(lessOrEqual) { r[0] = !below(b, a, WORDS(wa)); }
    WIDE(lessSigned) { r[0] = below_signed(a, b, wa); }
    WIDE(lessOrEqualSigned) { r[0] = !below_signed(b, a, wa); }
    static inline int places(const u64* b, int wb, int limit) {
      for (int i = 1; i < WORDS(wb); ++i) if (b[i]) return limit;
      return b[0] > (u64)limit ? limit : (int)b[0];
    }
    static inline u64 bits(const u64* a, int count, s64 low) {
      s64 index = low >> 6;
      int shift = low & 63;
      u64 under = index >= 0 && index < count ? a[index] : 0;
      if (!shift) return under;
      u64 over = index + 1 >= 0 && index + 1 < count ? a[index + 1] : 0;
      return under >> shift | over << (64 - shift);
    }
    WIDE(shiftLeft) {
      int by = places(b, wb, width);
      for (int i = 0; i < WORDS(width); ++i) r[i] = bits(a, WORDS(wa), 64ll * i - by);
      trim(r, width);
    }
    WIDE(shiftRight) {
      int by = places(b, wb, width);
      for (int i = 0; i < WORDS(width); ++i) r[i] = bits(a, WORDS(wa), 64ll * i + by);
      trim(r, width);
    }
    WIDE(shiftRightArithmetic) {
      u64 x[2 * WORDS(width) + 1];
      int by = places(b, wb, width);
      extend(x, 2 * WORDS(width) + 1, a, wa, sign(a, wa));
      for (int i = 0; i < WORDS(width); ++i) r[i] = bits(x, 2 * WORDS(width) + 1, 64ll * i + by);
      trim(r, width);
    }
    WIDE(part) {
      s64 limit = (wa + width - 1) / width;
      s64 index = places(b, wb, (int)limit);
      for (int i = 0; i < WORDS(width); ++i) r[i] = index < limit ? bits(a, WORDS(wa), index * width + 64 * i) : 0;
      trim(r, width);
    }
    WIDE(signExtend) {
      extend(r, WORDS(width), a, wa, sign(a, wa));
      trim(r, width);
    }
    WIDE(reduceAnd) {
      u64 all = ~0ull;
      for (int i = 0; i < WORDS(wa); ++i) all &= i == WORDS(wa) - 1 && wa % 64 ? a[i] | ~0ull << wa % 64 : a[i];
      r[0] = all == ~0ull;
    }
    WIDE(reduceOr) {
      u64 any = 0;
      for (int i = 0; i < WORDS(wa); ++i) any |= a[i];
      r[0] = any != 0;
    }
    WIDE(reduceXor) {
      u64 odd = 0;
      for (int i = 0; i < WORDS(wa); ++i) odd ^= a[i];
      r[0] = __builtin_parityll(odd);
    }
    static inline void insert(u64* r, const u64* a, int low, int width) {
      for (int done = 0; done < width;) {
        int to = (low + done) % 64, from = done % 64, count = width - done;
        if (count > 64 - to) count = 64 - to;
        if (count > 64 - from) count = 64 - from;
        u64 mask = count == 64 ? ~0ull : (1ull << count) - 1;
        u64* word = r + (low + done) / 64;
        *word = (*word & ~(mask << to)) | (a[done / 64] >> from & mask) << to;
        done += count;
      }
    }

    """
}
