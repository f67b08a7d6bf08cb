/** The engine's side of the talk: slices, progress, cancellation. */
import { Engine } from "../../src/engine/index";
import { EngineJobs } from "../../src/player/engine_jobs";
import type { Reply, Request } from "../../src/player/protocol";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";
import { EngineSession } from "../../src/player/session";

jest.setTimeout(120_000);

const LONG = "fn main() {\n    let mut a = 1u64;\n    loop { a = a.wrapping_mul(3); if a == 0 { break; } }\n}";
const SHORT = "fn main() {\n    let a = 1; let b = 2;\n    println!(\"{}\", a + b);\n}";

const open = (id: number, source: string, options = {}): Request => ({ id, kind: "open", source, options: { ...DEFAULT_RUN_OPTIONS, ...options }, start: { kind: "first" } });

function talk(): { readonly jobs: EngineJobs; readonly replies: Reply[]; all(): void } {
  const replies: Reply[] = [];
  const jobs = new EngineJobs(new EngineSession(new Engine()), (reply) => replies.push(reply));
  return { jobs, replies, all: () => { while (!jobs.isIdle) jobs.turn(); } };
}

test("a long run tells how far it is, more each time, and ends at its limit", () => {
  const { jobs, replies, all } = talk();
  jobs.receive(open(1, LONG, { maxSteps: 9_000_000 }));
  all();
  const progress = replies.flatMap((r) => (r.kind === "progress" ? [r.instructions] : []));
  expect(progress.length).toBeGreaterThanOrEqual(3);
  expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  const last = replies.at(-1);
  expect(last?.kind === "opened" ? last.opened.outcome : last).toBe("limit");
});

test("a short request is answered while a long run goes on", () => {
  const { jobs, replies } = talk();
  jobs.receive(open(1, LONG));
  jobs.turn();
  jobs.receive(open(2, SHORT));
  for (let turns = 0; turns < 3; turns++) jobs.turn();
  expect(replies.filter((r) => r.kind === "opened").map((r) => r.id)).toEqual([2]);
});

test("a cancelled run does nothing more", () => {
  const { jobs, replies, all } = talk();
  jobs.receive(open(1, LONG));
  jobs.turn();
  jobs.receive({ id: 2, kind: "cancel", request: 1 });
  expect(jobs.isIdle).toBe(true);
  all();
  expect(replies.map((r) => r.kind)).toEqual(["progress"]);
});

test("a run in slices is the run at once", () => {
  const { jobs, replies, all } = talk();
  jobs.receive(open(1, LONG, { maxSteps: 5_000_000 }));
  all();
  const session = new EngineSession(new Engine());
  const work = session.answer(open(1, LONG, { maxSteps: 5_000_000 }));
  let step = work.next();
  while (step.done !== true) step = work.next();
  expect(replies.at(-1)).toEqual(step.value);
});

test("statements are finer than lines, and a line ends a statement's step", () => {
  const stepsOf = (steps: "lines" | "statements" | "expressions", source: string): number => {
    const { jobs, replies, all } = talk();
    jobs.receive(open(1, source, { steps }));
    all();
    const last = replies.at(-1);
    if (last?.kind !== "opened") throw new Error("not opened");
    return last.opened.stepCount;
  };
  const [lines, statements, expressions] = (["lines", "statements", "expressions"] as const).map((steps) => stepsOf(steps, SHORT));
  expect(statements).toBe(lines + 1);
  expect(expressions).toBeGreaterThan(statements);
  const chain = "fn main() {\n    let a = [1, 2]\n        .iter()\n        .sum::<i32>();\n    println!(\"{a}\");\n}";
  expect(stepsOf("statements", chain)).toBeGreaterThanOrEqual(stepsOf("lines", chain));
});

test("by line: to the next step at another line, back to the first step of the line before", () => {
  const { jobs, replies, all } = talk();
  const source = "fn main() {\n    let a = 1; let b = 2; let c = 3;\n    println!(\"{}\", a + b + c);\n}";
  jobs.receive(open(1, source, { steps: "statements" }));
  all();
  const opened = replies.at(-1);
  if (opened?.kind !== "opened") throw new Error("not opened");
  const { handle } = opened.opened;
  const lineStep = (step: number, direction: -1 | 1): number | undefined => {
    jobs.receive({ id: 9, kind: "lineStep", handle, step, direction });
    all();
    const reply = replies.at(-1);
    return reply?.kind === "lineStep" ? reply.step : undefined;
  };
  expect(lineStep(0, 1)).toBe(3);
  expect(lineStep(1, 1)).toBe(3);
  expect(lineStep(3, -1)).toBe(0);
  expect(lineStep(4, -1)).toBe(3);
});
