/** A program's run as tests read it: pictures as text, by line. */
import { Engine, type EngineOptions } from "../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../src/player/run_options";
import type { LocalState, MemoryState } from "../src/view/memory_state";
import { memoryText } from "../src/view/memory_text";
import { RunView } from "../src/view/run_view";

const engine = new Engine();

export interface Look {
  readonly verdict: string;
  /** Diagnostics as the compiler prints them. */
  readonly messages: string;
  readonly stepCount: number;
  state(step: number): MemoryState;
  /** The state in which a line is about to run, for the first (0) or a later time. */
  before(line: number, visit?: number): MemoryState;
  /** The same as text, without its first line. */
  picture(line: number, visit?: number): string;
  /** The state when the program has stopped, as text without its first line. */
  end(): string;
}

/** Compiles and runs; fails loudly when asked for the picture of something that did not run. */
export function look(text: string, options: Partial<EngineOptions> = {}): Look {
  const compilation = engine.compile(text, { ...DEFAULT_RUN_OPTIONS, ...options });
  const run = compilation.run();
  const view = run === undefined ? undefined : new RunView(run, "line");
  const ran = (): RunView => {
    if (view === undefined) throw new Error(`nothing ran: ${compilation.rendered()}`);
    return view;
  };
  const before = (line: number, visit = 0): MemoryState => {
    const step = ran().visits(line)[visit];
    if (step === undefined) throw new Error(`line ${line} is not visited ${visit + 1} times`);
    return ran().state(step);
  };
  return {
    verdict: compilation.verdict, messages: compilation.rendered(), stepCount: view?.stepCount ?? 0,
    state: (step) => ran().state(step), before,
    picture: (line, visit) => body(before(line, visit)),
    end: () => body(ran().state(ran().stepCount)),
  };
}

/** Blocks and frames are numbered in the order in which they are seen, so that a picture does not depend on the library's own allocations. */
function body(state: MemoryState): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const text = memoryText(state).split("\n").slice(1).join("\n");
  return text.replace(/\b(block|static|frame|function)\d+(?:\.\d+)?\b/g, (key, kind: string) => {
    if (!names.has(key)) {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      names.set(key, `${kind}${n}`);
    }
    return names.get(key) ?? key;
  });
}

/** A variable of the innermost frame that has it. */
export function variable(state: MemoryState, name: string): LocalState {
  const found = state.threads[0].frames.flatMap((f) => f.locals).find((l) => l.name === name);
  if (found === undefined) throw new Error(`no variable ${name} in\n${memoryText(state)}`);
  return found;
}

/** Lines of a picture, written with the indentation of the test around them. */
export function lines(text: string): string {
  const all = text.replace(/^\n/, "").split("\n");
  const indent = Math.min(...all.filter((l) => l.trim() !== "").map((l) => l.length - l.trimStart().length));
  return `${all.map((l) => l.slice(indent)).join("\n").trimEnd()}\n`;
}
