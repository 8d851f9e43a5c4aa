// Defines `backstopUnpack(id)`: the bytes of a program that `pack.mjs` packed into the single file.
// It cannot share code with what packs: what is written here stands in the file as it is, and is short.
//
// The LZMA part follows Igor Pavlov's LZMA specification (public domain), in the one setting that our packer uses
// (lc = 3, lp = 0, pb = 2) and without the header, which would say just that.

window.backstopUnpack = (() => {
  // Two units hold 31 bits, as 46,341 × 46,341 is more than 2^31. What is held is not bitwise: up to 38 bits.
  const digit = (code) => code - (code < 0xa480 ? 0x3400 : code < 0xe000 ? 0x3b80 : 0x43e0);
  const fromText = (text) => {
    const bytes = new Uint8Array((text.length * 31) >> 4);
    for (let at = 0, end = 0, held = 0, count = 0; at < text.length; at += 2) {
      held += (digit(text.charCodeAt(at)) + 46341 * digit(text.charCodeAt(at + 1))) * 2 ** count;
      for (count += 31; count > 7; count -= 8, held = Math.floor(held / 256)) bytes[end++] = held;
    }
    return bytes;
  };

  // Where the chances of each decision begin: for each of 12 states, some also for each of four places of a byte. Then
  // those of lengths, of distances and of literals, as trees. The chance at EVEN is heeded by nobody.
  const IS_MATCH = 0, IS_AGAIN = 48, IS_OLDER = 60, IS_LONGER = 96, EVEN = 144;
  const LENGTHS = 146, LENGTHS_AGAIN = 468, SLOTS = 790, LOWEST = 1046, NEAR = 1062, LITERALS = 1177;

  const unlzma = (packed, size) => {
    const out = new Uint8Array(size);
    const chances = new Uint16Array(LITERALS + 8 * 0x300).fill(1024);
    // The range and the code: 32 bits without sign, as `>>> 0` keeps them below.
    const coder = new Uint32Array([0xffffffff, packed[0] << 24 | packed[1] << 16 | packed[2] << 8 | packed[3]]);
    let next = 4;

    // Goes bit by bit to a leaf of the tree at `base`, at each node by the chance of a 0. As long as the bits are those of
    // `guess`, these choose among more trees. An even bit has no chance to learn: it halves the range.
    const walk = (base, leaves, guess = 0, mask = 0) => {
      let range = coder[0], code = coder[1], node = 1;
      while (node < leaves) {
        guess <<= 1;
        const guessed = guess & mask, index = base + mask + guessed + node, chance = chances[index];
        let bound = ((range >>> 11) * chance) >>> 0;
        if (base === EVEN) {
          bound = range >>> 1;
          range = bound << 1 >>> 0;
        }
        if (code < bound) {
          range = bound;
          chances[index] += (2048 - chance) >> 5;
          node <<= 1;
          mask &= ~guessed;
        } else {
          range = range - bound >>> 0;
          code = code - bound >>> 0;
          chances[index] -= chance >> 5;
          node = node << 1 | 1;
          mask &= guessed;
        }
        if (range < 0x1000000) {
          range = range << 8 >>> 0;
          code = (code << 8 | packed[next++]) >>> 0;
        }
      }
      coder[0] = range;
      coder[1] = code;
      return node - leaves;
    };
    const bit = (index) => walk(index - 1, 2);
    // A leaf whose bits come with the lowest first.
    const mirrored = (base, leaves) => {
      let value = 0;
      for (let bits = leaves + walk(base, leaves); bits > 1; bits >>= 1) value = value << 1 | bits & 1;
      return value;
    };
    // Two decisions, then trees for short lengths and for middle ones at each place, then one for long ones.
    const lengthOf = (base, place) => {
      const kind = bit(base) && 1 + bit(base + 1);
      if (kind === 2) return 18 + walk(base + 66, 256);
      return 2 + 8 * kind + walk(base + 2 + 32 * kind + 8 * place, 8);
    };
    // Less one.
    const distanceOf = (length) => {
      const slot = walk(SLOTS + 64 * Math.min(length - 2, 3), 64);
      if (slot < 4) return slot;
      const count = (slot >> 1) - 1, start = (2 | slot & 1) << count;
      if (slot < 14) return start + mirrored(NEAR + start - slot, 1 << count);
      let high = 0;
      for (let index = 4; index < count; index++) high = high << 1 | walk(EVEN, 2);
      return start + (high << 4) + mirrored(LOWEST, 16);
    };

    // The distances last used, the newest first.
    const recent = new Int32Array(4);
    // Every turn writes a byte or more, or is the last. Damaged data comes to an end, too, and has another checksum.
    for (let at = 0, state = 0; at < size && next <= packed.length;) {
      const place = at & 3;
      if (!bit(IS_MATCH + 4 * state + place)) {
        const base = LITERALS + 0x300 * (at > 0 ? out[at - 1] >> 5 : 0);
        out[at] = state < 7 ? walk(base, 256) : walk(base, 256, out[at - recent[0] - 1], 256);
        state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
        at++;
        continue;
      }
      let length = 1, rank = 3, distance;
      if (!bit(IS_AGAIN + state)) {
        length = lengthOf(LENGTHS, place);
        distance = distanceOf(length);
        state = state < 7 ? 7 : 10;
      } else {
        for (rank = 0; rank < 3 && bit(IS_OLDER + 12 * rank + state);) rank++;
        distance = recent[rank];
        if (rank > 0 || bit(IS_LONGER + 4 * state + place)) length = lengthOf(LENGTHS_AGAIN, place);
        state = state > 6 ? 11 : length > 1 ? 8 : 9;
      }
      if (distance >>> 0 >= at || length > size - at) break;
      for (; rank > 0; rank--) recent[rank] = recent[rank - 1];
      recent[0] = distance;
      for (; length > 0; length--, at++) out[at] = out[at - distance - 1];
    }
    return out;
  };

  // Puts together what `split.mjs` sorted: a head, the code by kinds, and all that stands before and after the code.
  const together = (sorted) => {
    const [before, ...lengths] = new Uint32Array(sorted.buffer, 0, 6);
    let start = 24;
    const next = lengths.map((length) => (start += length) - length);
    const out = new Uint8Array(sorted.length - 24);
    let at = before;
    const end = before + start - 24;
    out.set(sorted.subarray(start, start + before));
    out.set(sorted.subarray(start + before), end);
    const raw = (kind = 0) => (out[at++] = sorted[next[kind]++]);
    const number = (kind = 0) => {
      let value = 0, byte = 128;
      for (let shift = 0; byte > 127; shift += 7) {
        byte = raw(kind);
        value |= (byte & 127) << shift;
      }
      return value;
    };
    while (at < end) {
      const last = number() + at;
      for (let left = 2 * number(); left > 0; left--) number();
      while (at < last) {
        const op = raw(), isOf = (first, to) => op >= first && op <= to;
        if (isOf(0x20, 0x22)) number(1);
        else if (isOf(0x28, 0x3e)) number(), number(2);
        else if (op === 0x10) number(3);
        else if (isOf(0x41, 0x42)) number(4);
        else if (isOf(0x43, 0x44)) for (let left = op === 0x43 ? 4 : 8; left > 0; left--) raw();
        else if (op === 0x0e) for (let left = number(); left >= 0; left--) number();
        else if (op === 0x11) number(), number();
        else if (op === 0xfc) for (let left = [2, 1, 0, 0, 0, 1, 1, 1][number() - 10] ?? 0; left > 0; left--) number();
        else if (isOf(2, 4) || isOf(0x0c, 0x0d) || isOf(0x23, 0x26) || isOf(0x3f, 0x40) || op === 0xd0 || op === 0xd2) number();
      }
    }
    return out;
  };

  let all;
  const places = {};
  const unpack = () => {
    const { textContent, dataset } = document.getElementById("programs");
    let size = 0;
    for (const pair of dataset.lengths.split(" ")) {
      const [id, length] = pair.split(":");
      places[id] = [size, (size += Number(length))];
    }
    const sorted = unlzma(fromText(textContent.replaceAll("\n", "")), size + 24);
    let sum = sorted.length;
    for (const byte of sorted) sum = Math.imul(sum ^ byte, 0x1000193);
    if (sum !== Number(dataset.sum)) throw new Error("This file is damaged; please get it anew.");
    return together(sorted);
  };
  return async (id) => {
    all ??= unpack();
    return all.subarray(...places[id]);
  };
})();
