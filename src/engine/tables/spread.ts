/** Odd multipliers that spread keys over the bits of a hash. Hot path: tables. */

/** Near 2³² ÷ golden ratio (Knuth, The Art of Computer Programming 3, §6.4): neighbouring keys spread over the high bits. */
export const spreadMultiplier: number = 0x9e3779b1 | 0;

/** The first one of MurmurHash3: neighbours that one multiplier alone would lay out evenly come by chance with a second. */
export const stirMultiplier: number = 0x85ebca6b | 0;
