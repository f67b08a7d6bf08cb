/** Programs beyond reason end with rustc's own words where it has some, work where they work with rustc, and are refused by name otherwise: never a crash, never a hang. */
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";

const engine = new Engine();
const N = 10_000;
const main = (body: string): string => `fn main() {\n${body}\n}\n`;
const times = (n: number, text: (i: number) => string, separator = ""): string => Array.from({ length: n }, (_, i) => text(i)).join(separator);

/** What the program prints, or `code message` of its first error. */
function outcome(text: string): string {
  const { outcome: end, stdout, diagnostics } = engine.report("main.rs", text, DEFAULT_RUN_OPTIONS, false);
  const first = diagnostics.find((d) => d.level === "error");
  return first === undefined ? `${end}: ${stdout.trim()}` : `${end}: ${first.code ?? ""} ${first.message}`.replace("  ", " ");
}

// rustc's own stack runs out on these.
test.each([
  ["parentheses", `let x = ${"(".repeat(N)}1${")".repeat(N)};`],
  ["brackets", `let x = ${"[".repeat(N)}1${"]".repeat(N)};`],
  ["blocks", `let x = ${"{".repeat(N)}1${"}".repeat(N)};`],
  ["closures", `let x = ${"|| ".repeat(N)}1;`],
  ["negations", `let x = ${"!".repeat(N)}true;`],
  ["references", `let x: ${"& ".repeat(N)}u8;`],
  ["generic types", `let x: ${"Vec<".repeat(N)}u8${">".repeat(N)};`],
  ["patterns", `let ${"(".repeat(N)}x${",)".repeat(N)} = 1;`],
  ["calls", `let x = ${"Box::new(".repeat(N)}1${")".repeat(N)};`],
  ["ifs", `${"if true {".repeat(N)}${"}".repeat(N)}`],
  ["a sum", `let x = ${times(N, () => "1", " + ")};`],
  ["else ifs", `${times(N, () => "if true {}", " else ")}`],
])("10,000 nested: %s", (_, body) => expect(outcome(main(body))).toBe("unsupported: not supported: deeply nested code"));

test.each([
  ["1,000 else ifs", main(`let x = 999;\n${times(1000, (i) => `if x == ${i} { println!("${i}"); }`, " else ")}`), "999"],
  ["else ifs with a value", main(`let x = 499;\nlet y = ${times(500, (i) => `if x == ${i} { ${i * 2} }`, " else ")} else { 0 };\nprintln!("{y}");`), "998"],
  ["a sum of 1,000 numbers", main(`let x = ${times(1000, () => "1", " + ")};\nprintln!("{x}");`), "1000"],
  ["a sum of 1,000 variables", main(`let a = 1;\nlet x: i64 = ${times(1000, () => "a", " + ")};\nprintln!("{x}");`), "1000"],
  ["500 strings joined", main(`let x = String::new()${' + "a"'.repeat(500)};\nprintln!("{}", x.len());`), "500"],
  ["500 conditions", main(`let a = true;\nprintln!("{}", ${times(500, () => "a", " && ")});`), "true"],
  ["500 calls in a chain", `struct B(u32);\nimpl B { fn add(self, n: u32) -> B { B(self.0 + n) } }\n${main(`let x = B(0)${".add(1)".repeat(500)};\nprintln!("{}", x.0);`)}`, "500"],
  ["500 arguments of println", main(`let a = 1;\nprintln!("${"{}".repeat(500)}", ${"a, ".repeat(500)});`), "1".repeat(500)],
  ["1,000 statements on one number", main(`let mut x = 0;\n${"x += 1;\n".repeat(1000)}println!("{x}");`), "1000"],
  ["an array of 5,000 numbers", main(`let x = [${times(5000, (i) => String(i % 10), ",")}];\nprintln!("{}", x.len());`), "5000"],
  ["a macro's list of 5,000", `macro_rules! list { ($($x:expr),*) => { vec![$($x),*] } }\n${main(`println!("{}", list![${times(5000, String, ",")}].len());`)}`, "5000"],
  ["a match of 1,000 arms", main(`let x = 432u32;\nprintln!("{}", match x { ${times(1000, (i) => `${i} => ${i * 2},`)} _ => 0 });`), "864"],
  ["a string of 200,000 bytes", main(`println!("{}", "${"a".repeat(200_000)}".len());`), "200000"],
  ["100 nested parentheses", main(`println!("{}", ${"(".repeat(100)}1${")".repeat(100)});`), "1"],
])("%s", (_, text, printed) => expect(outcome(text)).toBe(`exit: ${printed}`));

test.each([
  ["a macro that calls itself", `macro_rules! m { () => { m!() } }\n${main("m!();")}`, "rejected: recursion limit reached while expanding `m!`"],
  ["a macro that counts too far", `macro_rules! count { () => { 0 }; ($h:tt $($t:tt)*) => { 1 + count!($($t)*) } }\n${main(`println!("{}", count!(${"a ".repeat(500)}));`)}`, "rejected: recursion limit reached while expanding `count!`"],
  ["a type that contains itself", `struct S { s: S }\n${main("")}`, "rejected: E0072 recursive type `S` has infinite size"],
  ["a trait that needs itself of a box", `trait Tr {}\nimpl<T> Tr for T where Box<T>: Tr {}\nfn f<T: Tr>() {}\n${main("f::<u8>();")}`, "rejected: E0275 overflow evaluating the requirement"],
  ["a dereference without end", `use std::ops::Deref;\nstruct S<T>(T);\nimpl<T> Deref for S<T> { type Target = S<S<T>>; fn deref(&self) -> &S<S<T>> { loop {} } }\n${main("let s = S(1); s.foo();")}`, "rejected: E0055 reached the recursion limit while auto-dereferencing"],
  ["a function of ever larger types", `fn f<T>(n: u32, x: T) { if n > 0 { f(n - 1, Box::new(x)) } }\n${main("f(3, 1u8);")}`, "rejected: reached the recursion limit while instantiating"],
  ["constants in a circle", `const A: u32 = B;\nconst B: u32 = A;\n${main("println!(\"{}\", A);")}`, "rejected: E0391 cycle detected"],
  ["aliases in a circle", `type A = B;\ntype B = A;\n${main("let x: A;")}`, "rejected: E0391 cycle detected"],
  ["a constant function without end", `const fn f(n: u32) -> u32 { f(n + 1) }\nconst X: u32 = f(0);\n${main("println!(\"{}\", X);")}`, "rejected: E0080 reached the configured maximum number of stack frames"],
  // rustc fills the memory.
  ["a macro that doubles its argument", `macro_rules! m { ($($x:tt)*) => { m!($($x)* $($x)*) } }\n${main("m!(a);")}`, "unsupported: not supported: a macro expansion of more than 500000 tokens"],
  ["a macro that doubles its argument in each of two calls", `macro_rules! m { ($($x:tt)*) => { m!($($x)* $($x)*); m!($($x)* $($x)*); } }\n${main("m!(a);")}`, "unsupported: not supported: a macro expansion of more than 500000 tokens"],
])("%s", (_, text, expected) => expect(outcome(text).slice(0, expected.length)).toBe(expected));
