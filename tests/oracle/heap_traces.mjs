/**
 * Heap traces: the sequence of allocations, reallocations and frees between the start and the end of `main`, as the real
 * program makes them. A counting `#[global_allocator]` is put around the conformance programs that lie in the topics below;
 * the golden `.heap` beside a program has one line an event: `alloc SIZE ALIGN`, `realloc OLD NEW ALIGN`, `free SIZE ALIGN`.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { optionsOf } from "../conformance/annotations.mjs";
import { PROGRAMS, programs } from "./oracle.mjs";

const ALLOCATOR = `
mod memsim_counting {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
    pub struct Counting;
    pub static ON: AtomicBool = AtomicBool::new(false);
    static LEN: AtomicUsize = AtomicUsize::new(0);
    static mut LOG: [[usize; 4]; 20000] = [[0; 4]; 20000];
    fn note(e: [usize; 4]) {
        if ON.load(SeqCst) {
            let i = LEN.fetch_add(1, SeqCst);
            unsafe { if i < 20000 { (*(&raw mut LOG))[i] = e; } }
        }
    }
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, l: Layout) -> *mut u8 { note([0, l.size(), l.align(), 0]); unsafe { System.alloc(l) } }
        unsafe fn alloc_zeroed(&self, l: Layout) -> *mut u8 { note([0, l.size(), l.align(), 0]); unsafe { System.alloc_zeroed(l) } }
        unsafe fn realloc(&self, p: *mut u8, l: Layout, n: usize) -> *mut u8 { note([1, l.size(), n, l.align()]); unsafe { System.realloc(p, l, n) } }
        unsafe fn dealloc(&self, p: *mut u8, l: Layout) { note([2, l.size(), l.align(), 0]); unsafe { System.dealloc(p, l) } }
    }
    #[global_allocator]
    static A: Counting = Counting;
    pub fn dump() {
        ON.store(false, SeqCst);
        for i in 0..LEN.load(SeqCst) {
            let e = unsafe { (*(&raw const LOG))[i] };
            match e[0] {
                0 => eprintln!("alloc {} {}", e[1], e[2]),
                1 => eprintln!("realloc {} {} {}", e[1], e[2], e[3]),
                _ => eprintln!("free {} {}", e[1], e[2]),
            }
        }
    }
}
fn main() {
    print!("");
    memsim_counting::ON.store(true, std::sync::atomic::Ordering::SeqCst);
    reader_main();
    memsim_counting::dump();
}
`;

export function traced() {
  return programs().filter((p) => existsSync(goldenOf(p)));
}

const goldenOf = (path) => path.replace(/\.rs$/, ".heap");

const run = (command, args, cwd) => new Promise((resolve) => execFile(command, args, { cwd, timeout: 20000 }, (error, stdout, stderr) => resolve({ ok: error === null, stdout, stderr })));

/** The real trace, or undefined when the program cannot be wrapped. */
async function realTrace(path, folder) {
  const text = readFileSync(path, "utf8");
  const name = `t${Math.abs([...path].reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 0))}`;
  const source = join(folder, `${name}.rs`);
  writeFileSync(source, text.replace(/\bfn main\(\)/, "fn reader_main()") + ALLOCATOR);
  const built = await run("rustc", ["--edition", optionsOf(text).edition ?? "2024", "-A", "warnings", "-o", join(folder, name), source], folder);
  if (!built.ok) return undefined;
  const ran = await run(join(folder, name), [], folder);
  return ran.ok ? ran.stderr : undefined;
}

export async function compareAll(only = "", bless = false) {
  const folder = mkdtempSync(join(tmpdir(), "memsim-heap-"));
  let same = 0;
  let different = 0;
  const queue = (bless ? programs().filter((p) => relative(PROGRAMS, p).startsWith("pass/")) : traced()).filter((p) => p.includes(only));
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const golden = goldenOf(path);
      const real = await realTrace(path, folder);
      if (bless && real !== undefined) writeFileSync(golden, real);
      if (real !== undefined && existsSync(golden) && readFileSync(golden, "utf8") === real) same++;
      else {
        different++;
        console.log(`${relative(PROGRAMS, path)}: the heap trace differs from the real one`);
      }
    }
  };
  await Promise.all([work(), work()]);
  rmSync(folder, { recursive: true, force: true });
  return { same, different };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bless = process.argv.indexOf("--bless");
  console.log(await compareAll(bless < 0 ? "" : (process.argv[bless + 1] ?? ""), bless >= 0));
}
