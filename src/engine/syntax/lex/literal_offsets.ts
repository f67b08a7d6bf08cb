/** Where each unit of a string literal's value stands in its source text: errors inside format strings point there. */

/** `source` is the literal as written, quotes included. Entry i is the offset of the value's UTF-16 unit i; one more entry marks the end. */
export function literalOffsets(source: string): readonly number[] {
  const offsets: number[] = [];
  const raw = /^r(#*)"/.exec(source);
  const open = raw !== null ? raw[0].length : source.indexOf('"') + 1;
  const end = source.length - (raw !== null ? raw[1].length + 1 : 1);
  let pos = open;
  while (pos < end) {
    const c = source[pos];
    if (c === "\r" && source[pos + 1] === "\n") {
      pos++;
      continue;
    }
    if (c !== "\\" || raw !== null) {
      offsets.push(pos++);
      continue;
    }
    const letter = source[pos + 1];
    if (letter === "\n" || letter === "\r") {
      pos++;
      while (pos < end && " \t\n\r".includes(source[pos])) pos++;
    } else if (letter === "x") {
      offsets.push(pos);
      pos += 4;
    } else if (letter === "u") {
      const close = source.indexOf("}", pos) + 1;
      const value = parseInt(source.slice(pos + 3, close - 1).replaceAll("_", ""), 16);
      offsets.push(pos);
      if (value > 0xffff) offsets.push(pos);
      pos = close > 0 ? close : end;
    } else {
      offsets.push(pos);
      pos += 2;
    }
  }
  offsets.push(end);
  return offsets;
}
