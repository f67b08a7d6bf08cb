/** What the benchmarks run: Rust text, compiled by our engine from nothing. */

/** A kernel is one function `kernel(turns)` with one loop without branches, so that every turn runs every statement of the loop. */
export interface Kernel {
  readonly name: string;
  readonly text: (turns: number) => string;
}

function kernel(name: string, before: string, turn: string): Kernel {
  const text = (turns: number): string => `fn kernel(turns: u32) -> u64 {
    let mut i: u32 = 0;
    let mut sum: u64 = 0;
${before}
    while i < turns {
${turn}
        i += 1;
    }
    sum
}
fn main() {
    println!("{}", kernel(${turns}));
}
`;
  return { name, text };
}

export const KERNELS: readonly Kernel[] = [
  kernel("32-bit arithmetic", "    let mut x: u32 = 1;", "        x = (x * 5 + i) & 0xffff;\n        x = x ^ (x >> 3);\n        sum = x as u64;"),
  kernel("array walk", "    let a = [3u32; 64];", "        let at = (i & 63) as usize;\n        sum = (a[at] * 3) as u64 + (sum & 0xff);"),
  kernel("64-bit arithmetic", "    let mut x: u64 = 1;", "        x = (x * 31 + 7) & 0xffff_ffff;\n        sum = sum ^ x;"),
];

/** The loop whose recording is sought in: four reader's lines a turn. */
export const LONG_RUN = KERNELS[1];
export const LINES_A_TURN = 4;

/** Thirty lines as people put them in notes: a struct, a trait, vectors, strings, borrows, a box. */
export const NOTE_PROGRAM = `use std::fmt;

#[derive(Debug, Clone)]
struct Point {
    x: i32,
    y: i32,
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}

fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

fn main() {
    let mut points = vec![Point { x: 1, y: 2 }];
    points.push(Point { x: 3, y: 4 });
    let total: i32 = points.iter().map(|p| p.x + p.y).sum();
    let first = points[0].clone();
    let boxed = Box::new(first);
    let name = String::from("corner");
    let text = longest(&name, "edge");
    println!("{boxed} {text} {total}");
    for p in &points {
        println!("{p:?}");
    }
}
`;

/** Fifty different listings of one note. */
export function noteOfFifty(): readonly string[] {
  return Array.from({ length: 50 }, (_, i) => `fn main() {
    let mut v = vec![${i}, ${i + 1}];
    v.push(${i * 2});
    let name = String::from("listing ${i}");
    let boxed = Box::new(v.len() + name.len());
    println!("{name} {boxed} {:?}", v);
}
`);
}
