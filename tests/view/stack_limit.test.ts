/** A run begins with little memory for its stack, and nobody can tell: the limit is the reader's, and deep calls go on. */
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";
import { RunView } from "../../src/view/run_view";

const engine = new Engine();
const deep = (turns: number): string => `fn down(n: u32) -> u32 {\n    if n == 0 { 0 } else { down(n - 1) + 1 }\n}\nfn main() {\n    println!("{}", down(${turns}));\n}\n`;

function run(source: string, options = {}): RunView {
  const made = engine.compile(source, { ...DEFAULT_RUN_OPTIONS, ...options }).run();
  if (made === undefined) throw new Error("not run");
  return new RunView(made, "line", false);
}

it.each([[8 * 1024 * 1024, {}], [64 * 1024, { stackLimit: 64 * 1024 }]])("the limit shown is %d bytes", (bytes, options) => {
  expect(run(deep(1), options).stepView(0).state.threads[0].bytesLimit).toBe(bytes);
});

it("a run that needs more than it begins with goes on to its end", () => {
  const view = run(deep(5000));
  expect(view.outcome).toBe("exit");
  expect(view.stepView(view.stepCount).state.stdout).toBe("5000\n");
});

it("calls without end overflow at the reader's limit", () => {
  const view = run(deep(4_000_000));
  expect(view.stepView(view.stepCount).state.end?.kind).toBe("stack_overflow");
  const { bytesUsed, bytesLimit } = view.stepView(view.stepCount).state.threads[0];
  expect(bytesUsed).toBeGreaterThan(bytesLimit / 2);
});
