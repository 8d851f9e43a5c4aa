// Defines `backstopUnpack(id)`: the bytes of a program that `pack.mjs` packed into the single file.
//
// A mixture of contexts after Matt Mahoney's lpaq and paq8: each bit has a chance, which several contexts guess by what
// followed them before. Some of them know the instructions of WebAssembly. All is whole numbers, the same everywhere.

window.backstopUnpack = (() => {
  const { floor, imul, max, min } = Math;

  // Two units hold 31 bits, as 46,341 × 46,341 is more than 2^31. What is held is not bitwise: up to 38 bits.
  const digit = (code) => code - (code < 0xa480 ? 0x3400 : code < 0xe000 ? 0x3b80 : 0x43e0);
  const fromText = (text) => {
    const bytes = new Uint8Array((text.length * 31) >> 4);
    for (let at = 0, end = 0, held = 0, count = 0; at < text.length; at += 2) {
      held += (digit(text.charCodeAt(at)) + 46341 * digit(text.charCodeAt(at + 1))) * 2 ** count;
      for (count += 31; count > 7; count -= 8, held = floor(held / 256)) bytes[end++] = held;
    }
    return bytes;
  };

  // How many numbers follow an instruction up to 0x44; 4 and 8 are bytes of a float.
  const NUMBERS = "001110000000111012" + "0".repeat(14) + "11111110" + "2".repeat(23) + "111148";
  const COUNT = 9, BITS = 22, INPUTS = 11, ENOUGH = 400;
  const hash = (a, b) => {
    const product = imul(a + imul(b, 0x2545f491), 0x9e3779b1);
    return product ^ product >>> 15;
  };

  // Fills `out` with bits as `decide` tells them, which is given the chance of a 1, of 2^16.
  const model = (out, decide) => {
    // Chances by their logarithmic odds in 256ths, from -8 on, and back.
    const squash = new Uint16Array(4096), stretch = new Int16Array(4096);
    for (let x = 0, p = 0, odds = 0.00033546262790251185; x < 4096; odds *= 1.0039138893383475) {
      squash[x] = max(16, min(65519, 65536 * odds / (1 + odds)));
      while (p <= squash[x] >> 4) stretch[p++] = x - 2048;
      x++;
    }
    // What bits came in a context, the last seven below a 1; the chance that such a past gives, and its odds.
    const pasts = new Uint8Array(COUNT << BITS), levels = new Int16Array(COUNT << 8);
    const chances = new Uint16Array(COUNT << 8).fill(32768);
    // One mixer for each beginning of a byte, one for each place in an instruction and trust in the repeat.
    const weights = new Int32Array(INPUTS * 640).fill(14000);
    const inputs = new Int16Array(INPUTS).fill(256);
    const repeats = new Uint16Array(32).fill(32768);
    // Chances of what the mixers say, by its odds.
    const finals = new Uint16Array(33 * 4096).map((_, index) => squash[min(4095, index % 33 * 128)]);
    const [contexts, bases, slots, found] = [0, 0, 0, 0].map(() => new Int32Array(COUNT));
    // Where five bytes were last; the last number of each instruction.
    const heads = new Int32Array(1 << 18), last = new Int32Array(256);
    // The last eight bytes, the last eight instructions, how many numbers are to come; what of this one has come.
    let four = 0, older = 0, ops = 0, olderOps = 0, op = 0, numbers = 0, raw = 0, value = 0, digits = 0, sofar = 0;
    // Where what came last came before, and how much of it.
    let match = 0, length = 0;
    // A byte, below a 1. `expected` is one, or 0.
    const coded = (expected, rank, row, place) => {
      let node = 1;
      for (let bit = 7; bit >= 0; bit--) {
        if (bit % 4 === 3) {
          for (let k = 0; k < COUNT; k++) bases[k] = (hash(contexts[k] + k, node) >>> 32 - BITS) + (k << BITS);
        }
        // Four bits lie together, as what is not in the processor's cache takes long.
        const step = bit > 3 ? node : node & (8 >> bit) - 1 | 8 >> bit;
        const known = expected >> bit + 1 === node, guess = expected >> bit & 1;
        const first = INPUTS * node, second = INPUTS * ((known ? row : 256 + 8 * place) + bit);
        inputs[COUNT] = known ? guess ? stretch[repeats[rank] >> 4] : -stretch[repeats[rank] >> 4] : 0;
        let one = imul(inputs[COUNT], weights[first + COUNT]) + (weights[first + COUNT + 1] << 8) | 0;
        let two = imul(inputs[COUNT], weights[second + COUNT]) + (weights[second + COUNT + 1] << 8) | 0;
        for (let k = 0; k < COUNT; k++) {
          const slot = bases[k] ^ step, index = k << 8 | pasts[slot], level = levels[index];
          slots[k] = slot;
          found[k] = index;
          inputs[k] = level;
          one = one + imul(level, weights[first + k]) | 0;
          two = two + imul(level, weights[second + k]) | 0;
        }
        one = max(1, min(4095, (one >> 16) + 2048));
        two = max(1, min(4095, (two >> 16) + 2048));
        const both = one + two >> 1, near = both & 127;
        let final = 33 * (place << 8 | node) + (both >> 7);
        const chance = squash[both];
        const smooth = finals[final] * (128 - near) + finals[final + 1] * near >> 7;
        if (near > 63) final++;
        const is = decide(chance + smooth >> 1), whole = is ? 65535 : 0, error = whole - chance;
        finals[final] += whole - finals[final] >> 6;
        // What is as good as known teaches nothing: a third of the time.
        if (error > ENOUGH || error < -ENOUGH) {
          const errorOne = (whole - squash[one]) * 3 >> 2, errorTwo = (whole - squash[two]) * 3 >> 2;
          for (let k = 0; k < INPUTS; k++) {
            weights[first + k] += imul(inputs[k], errorOne) + 32768 >> 16;
            weights[second + k] += imul(inputs[k], errorTwo) + 32768 >> 16;
          }
          for (let k = 0; k < COUNT; k++) {
            const index = found[k];
            levels[index] = stretch[(chances[index] += whole - chances[index] >> 7) >> 4];
          }
        }
        if (known) repeats[rank] += (is === guess ? 65535 : 0) - repeats[rank] >> 6;
        for (let k = 0; k < COUNT; k++) {
          const past = found[k] & 255;
          pasts[slots[k]] = past > 127 ? past << 1 & 127 | 128 | is : (past || 1) << 1 | is;
        }
        node = node << 1 | is;
      }
      return node;
    };
    for (let at = 0; at < out.length; at++) {
      const place = numbers && (digits > 3 ? 4 : digits + 1) + (numbers > 1 ? 4 : 0);
      const here = imul(sofar, 0x3d4d51cb) + place | 0;
      contexts[0] = four & 255;
      contexts[1] = four & 65535;
      contexts[2] = four & 0xffffff;
      contexts[3] = four;
      contexts[4] = hash(here, ops & 255);
      contexts[5] = hash(here, ops & 0xffffff);
      contexts[6] = hash(here, hash(ops, olderOps & 65535));
      contexts[7] = hash(here, last[op]);
      contexts[8] = four & 0xff00;

      if (length > 0 && out[match] === out[at - 1]) {
        match++;
        length++;
      } else length = 0;
      const head = hash(four, older & 255) >>> 14;
      if (length === 0) {
        match = heads[head];
        while (length < 32 && length < match && out[match - 1 - length] === out[at - 1 - length]) length++;
      }
      heads[head] = at;
      const expected = length && 256 | out[match];
      const rank = length < 16 ? length : 15 + min(length >> 4, 15);
      const row = 256 + 8 * place + 72 * (length < 1 ? 0 : length < 16 ? 1 : length < 32 ? 2 : 3);

      const by = out[at] = coded(expected, rank, row, place) & 255;
      older = older << 8 | four >>> 24;
      four = four << 8 | by;
      if (numbers === 0) {
        op = by;
        olderOps = olderOps << 8 | ops >>> 24;
        ops = ops << 8 | op;
        sofar = op + 1;
        value = digits = raw = 0;
        numbers = op === 252 ? 1 : op < 69 ? +NUMBERS[op] : 0;
        if (numbers > 2) {
          raw = numbers;
          numbers = 1;
        }
      } else {
        sofar = hash(sofar, by + 1);
        value |= (by & 127) << 7 * digits++;
        if (raw ? !--raw : by < 128) {
          last[op] = value;
          value = digits = 0;
          numbers--;
        }
      }
      if (numbers === 0) sofar = 0;
    }
  };

  const damaged = () => new Error("This file is damaged; please get it anew.");

  // The interval and the number in it that the bytes are: 32 bits without sign. After the end there are zeros, and soon
  // an end to them.
  const decoder = (packed) => {
    const coder = new Uint32Array([0, 0xffffffff, 0]);
    let next = 0;
    const shift = () => {
      coder[0] <<= 8;
      coder[1] = coder[1] << 8 | 255;
      coder[2] = coder[2] << 8 | packed[next++];
      if (next > packed.length + 8) throw damaged();
    };
    while (next < 4) shift();
    coder[0] = 0;
    coder[1] = 0xffffffff;
    return (chance) => {
      const middle = coder[0] + floor((coder[1] - coder[0]) * chance / 65536);
      const is = coder[2] > middle ? 0 : 1;
      coder[is] = middle + 1 - is;
      while ((coder[0] ^ coder[1]) >>> 24 === 0) shift();
      return is;
    };
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
    const bytes = new Uint8Array(size);
    model(bytes, decoder(fromText(textContent.replaceAll("\n", ""))));
    let sum = size;
    for (let at = 0; at < size; at++) sum = imul(sum ^ bytes[at], 0x1000193);
    if (sum !== Number(dataset.sum)) throw damaged();
    return bytes;
  };
  const unpacked = async (id) => {
    all ??= unpack();
    return all.subarray(...places[id]);
  };
  return Object.assign(unpacked, { model });
})();
