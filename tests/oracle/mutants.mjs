/** Programs with one token deleted, doubled, moved or replaced: most break the grammar in one place, as typing does. Seeded: every run makes the same. */

/** Numbers below `n` from a linear congruential generator. */
export function generator(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}

const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+|b?r(#*)"[\s\S]*?"\1|[bc]?"(?:\\[\s\S]|[^"\\])*"|b?'(?:\\[^']+|[^'\\\n])'|'[A-Za-z_]\w*|[A-Za-z_]\w*|\d[\w]*(?:\.\d\w*)?|<<=|>>=|\.\.\.|\.\.=|::|->|=>|&&|\|\||[-+*/%^&|<>=!]=|<<|>>|\.\.|[\s\S]/g;

/** Tokens that a replacement or insertion takes, beside those of the program. */
const SCRAPS = ["fn", "let", "mut", "ref", "if", "else", "match", "for", "in", "as", "pub", "where", "impl", "dyn", "move", "unsafe", "const", "static", "struct", "enum", "trait", "return", "async", "_", "self", "crate", "x", "T", "'a", "0", "1.5", "\"s\"", "'c'", "(", ")", "[", "]", "{", "}", "<", ">", ",", ";", ":", "::", ".", "..", "..=", "->", "=>", "=", "==", "+", "-", "*", "/", "&", "&&", "|", "||", "!", "?", "@", "#", "$", "^", "+="];

/** A text of which one token is changed. */
export function mutate(text, random) {
  const tokens = text.match(TOKEN) ?? [];
  const solid = tokens.map((t, i) => (/^(?:\s|\/[/*])/.test(t) ? -1 : i)).filter((i) => i >= 0);
  if (solid.length === 0) return text;
  const k = random(solid.length);
  const at = solid[k];
  const out = [...tokens];
  const other = random(2) === 0 ? SCRAPS[random(SCRAPS.length)] : tokens[solid[random(solid.length)]];
  switch (random(5)) {
    case 0: out[at] = ""; break;
    case 1: out[at] = `${out[at]} ${out[at]}`; break;
    case 2: {
      const next = solid[k + 1] ?? at;
      [out[at], out[next]] = [out[next], out[at]];
      break;
    }
    case 3: out[at] = ` ${other} `; break;
    default: out[at] = `${out[at]} ${other} `;
  }
  return out.join("");
}
