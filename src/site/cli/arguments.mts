/** The command line's words, taken apart: `--name value`, `--name=value`, `--flag`, and the rest in order. */

export interface Arguments {
  readonly command: string | undefined;
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Something the user typed cannot be followed: told in one line, exit code 2. */
export class UsageError extends Error {}

const VALUED = new Set(["edition", "max-steps", "stdin", "step", "out", "port", "stack-limit", "heap-limit", "allocator", "target"]);
const FLAGS = new Set(["json", "test", "unchecked", "heap", "marks", "help", "verbose"]);

export function parseArguments(words: readonly string[]): Arguments {
  const files: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === "--") {
      files.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    const [name, inline] = word.slice(2).split(/=(.*)/s, 2);
    if (FLAGS.has(name)) flags.add(name);
    else if (VALUED.has(name)) {
      const value = inline ?? words[++i];
      if (value === undefined) throw new UsageError(`--${name} needs a value`);
      options.set(name, value);
    } else throw new UsageError(`there is no option --${name}`);
  }
  return { command: files.shift(), files, options, flags };
}

/** A whole number option, or its default. */
export function numberOption(args: Arguments, name: string, otherwise: number): number {
  const text = args.options.get(name);
  if (text === undefined) return otherwise;
  const n = Number(text.replaceAll("_", ""));
  if (!Number.isSafeInteger(n) || n < 0) throw new UsageError(`--${name} is a whole number, not ${text}`);
  return n;
}
