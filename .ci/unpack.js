// Defines `backstopUnpack(id)`: the bytes of a program that `pack.mjs` packed into the single file.
// It cannot share code with what packs: what is written here stands in the file as it is, and is short.

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

  let all;
  const places = {};
  // Throws at once what is damaged, before anything of it runs.
  const unpack = () => {
    const { textContent, dataset } = document.getElementById("programs");
    const { lengths, layout } = dataset, text = textContent.replaceAll("\n", "");
    const summed = `${lengths} ${layout} ${text}`;
    let sum = 0, size = 0;
    for (let at = 0; at < summed.length; at++) sum = Math.imul(sum ^ summed.charCodeAt(at), 0x1000193);
    if (sum !== Number(dataset.sum)) throw new Error("This file is damaged; please get it anew.");
    for (const pair of lengths.split(" ")) {
      const [id, length] = pair.split(":");
      places[id] = [size, (size += Number(length))];
    }
    // The model is the first of the bytes, and goes by those after it; zeros follow them.
    const [model, from, to] = layout.split(" ").map(Number), bytes = fromText(text);
    return WebAssembly.instantiate(bytes.subarray(0, model)).then(({ instance }) => {
      const { memory, run } = instance.exports, packed = memory.buffer.byteLength, out = packed + bytes.length;
      memory.grow((bytes.length + size >> 16) + 1);
      const held = new Uint8Array(memory.buffer);
      held.set(bytes.subarray(model), packed);
      run(packed, out, size, from, to);
      return held.slice(out, out + size);
    });
  };
  return async (id) => {
    all ??= unpack();
    return (await all).subarray(...places[id]);
  };
})();
