/**
 * Expectations written on the guilty line of a conformance program:
 *   `//~ ERROR E0382`   an error with that code on this line (`//~ ERROR` alone: one without a code)
 *   `//~ PANIC text`    the program panics here, its message contains the text
 *   `//~ UB kind`       undefined behaviour of that kind here
 *   `//~ UNSUPPORTED x` refused here, by a name that contains x
 * `//~^` means the line above (one a caret), `//~|` the line of the annotation before.
 * Leading `//@ key: value` lines: `edition`, `args`, `exit-code`, `compile-flags` for the oracle; `test` alone: run by the test harness.
 */
export function annotationsOf(text) {
  const found = [];
  let previous = 0;
  text.split("\n").forEach((line, i) => {
    const m = /\/\/~(\^*|\|)\s*(ERROR|PANIC|UB|UNSUPPORTED)\b\s*(.*)$/.exec(line);
    if (m === null) return;
    const at = m[1] === "|" ? previous : i + 1 - m[1].length;
    previous = at;
    found.push({ line: at, kind: m[2], text: m[3].trim() });
  });
  return found;
}

export function optionsOf(text) {
  const options = {};
  for (const line of text.split("\n")) {
    const m = /^\/\/@\s*([a-z-]+)(?::\s*(.*))?$/.exec(line);
    if (m === null) break;
    options[m[1]] = m[2] ?? "";
  }
  return options;
}
