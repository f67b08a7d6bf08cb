/** Futures: their state in plain words, what they hold in it, and nothing of what the compiler made for itself. */
import type { Content } from "../../src/view/memory_state";
import { look, variable } from "../look";

jest.setTimeout(120_000);

const PROGRAM = `use std::future::Future;
use std::pin::{pin, Pin};
use std::task::{Context, Poll, Waker};
struct Pause(bool);
impl Future for Pause {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 { Poll::Ready(()) } else { self.0 = true; Poll::Pending }
    }
}
fn end() {}
async fn work(name: String, c: bool) -> usize {
    let s = String::from("s");
    if c { drop(s); }
    Pause(false).await;
    end();
    let n = name;
    Pause(false).await;
    n.len()
}
fn main() {
    let mut fut = pin!(work(String::from("abc"), true));
    let mut cx = Context::from_waker(Waker::noop());
    let _ = fut.as_mut().poll(&mut cx);
    let _ = fut.as_mut().poll(&mut cx);
    let _ = fut.as_mut().poll(&mut cx);
    end();
}
`;

const run = look(PROGRAM);

/** State and names of what the future holds before a line. */
function future(line: number, visit = 0): string {
  const state = run.before(line, visit);
  const local = state.threads[0].frames.find((f) => f.function === "main")?.locals.find((l) => l.role === "temporary");
  const content: Content | undefined = local?.value.content;
  return content?.kind === "enum" ? `${content.variant}: ${content.fields.map((f) => f.name).join(" ")}` : "none";
}

test("a future says in which state it is, and holds what is still there", () => {
  expect([23, 25, 26, 27].map((line) => future(line))).toEqual(["not started yet: name c", "suspended at line 15: c name awaits", "suspended at line 18: c n awaits", "finished: "]);
});

test("while it runs it says so, whatever its tag holds", () => {
  expect([8, 16].map((line) => future(line))).toEqual(["running: c name awaits", "running: c name"]);
});

test("the call that runs it has the reader's variables, and knows what was moved before it was suspended", () => {
  const frame = run.before(16).threads[0].frames[0];
  expect(frame.function).toBe("async fn work");
  expect(frame.locals.filter((l) => l.role !== "return").map((l) => [l.name, l.status, l.movedTo])).toEqual([["name", "live", undefined], ["s", "moved", "a call of drop"]]);
  expect(variable(run.before(18), "name").movedTo).toBe("n");
});

test("nothing that a future holds looks lost", () => {
  for (let step = 0; step <= run.stepCount; step++) expect(run.state(step).heap.blocks.filter((b) => b.status === "leaked")).toEqual([]);
});

test("no name that the compiler made is shown", () => {
  for (let step = 0; step <= run.stepCount; step++) expect(JSON.stringify(run.state(step).threads).match(/"name":"(__|_task)\w+"/)).toBeNull();
});
