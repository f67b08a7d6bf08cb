/** Threads are part of what is recorded: seeking finds the same state, whichever way it comes. */
import { Engine } from "../../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../../src/player/run_options";
import type { Recording } from "../../../src/engine/recording/recording";

const PROGRAM = `use std::sync::{mpsc, Arc, Mutex};
use std::thread;
use std::time::Duration;
fn main() {
    let total = Arc::new(Mutex::new(Vec::new()));
    let (sender, receiver) = mpsc::channel();
    let handles: Vec<_> = (0..3).map(|k| {
        let (total, sender) = (Arc::clone(&total), sender.clone());
        thread::spawn(move || for n in 0..4 {
            thread::sleep(Duration::from_micros(3 * k));
            total.lock().unwrap().push(k * 10 + n);
            sender.send(k).unwrap();
        })
    }).collect();
    drop(sender);
    let got: Vec<u64> = receiver.iter().collect();
    for handle in handles { handle.join().unwrap(); }
    println!("{got:?} {:?}", total.lock().unwrap());
}
`;

const engine = new Engine();

function recording(seed: number): Recording {
  const run = engine.compile(PROGRAM, { ...DEFAULT_RUN_OPTIONS, seed }, "main.rs").run();
  if (run === undefined) throw new Error("it does not compile");
  return run.recording;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test.each([0, 1, 7])("with seed %i, a step looks the same from before, from after and in another recording", (seed) => {
  const one = recording(seed);
  const other = recording(seed);
  expect(text(one.stdout)).toBe(text(other.stdout));
  const total = one.total("line");
  expect(other.total("line")).toBe(total);
  const steps = Array.from({ length: 12 }, (_, k) => Math.floor((k * total) / 12));
  const forwards = steps.map((k) => { one.seek("line", k); return [one.stateHash(), one.memory.threads().map((t) => [t.id, t.running, t.waiting, t.frames.length])]; });
  const backwards = [...steps].reverse().map((k) => { other.seek("line", k); return [other.stateHash(), other.memory.threads().map((t) => [t.id, t.running, t.waiting, t.frames.length])]; });
  expect(backwards.reverse()).toEqual(forwards);
});

test("another seed is another order", () => {
  const orders = new Set([0, 1, 2, 3, 4, 5].map((seed) => text(recording(seed).stdout)));
  expect(orders.size).toBeGreaterThan(1);
});

test("a deadlock is an end of its own, and says who waits for what", () => {
  const deadlock = `use std::sync::Mutex;
use std::thread;
fn main() {
    let lock = Mutex::new(1);
    let _held = lock.lock().unwrap();
    thread::scope(|s| {
        s.spawn(|| *lock.lock().unwrap() += 1);
    });
}
`;
  const report = engine.report("main.rs", deadlock, DEFAULT_RUN_OPTIONS, false);
  expect(report.outcome).toBe("deadlock");
  expect(report.stderr).toBe("error: the evaluated program deadlocked\nmain waits at line 6 for the threads of its scope\nthread 2 waits at line 7 for the lock of a `Mutex`\n");
});
