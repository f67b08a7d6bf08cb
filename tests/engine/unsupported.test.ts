/** What is not modelled is refused by name, and what does not depend on it is checked all the same. */
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";

const engine = new Engine();

function said(source: string): readonly string[] {
  return engine.compile(source, DEFAULT_RUN_OPTIONS).placedDiagnostics().map((d) => `${d.code ?? d.message} line ${d.line}`);
}

const READS = "fn reads() {\n    let text = std::fs::read_to_string(\"notes.md\");\n    println!(\"{text:?}\");\n}\n";

it("a type error in another function is told", () => {
  expect(said(`${READS}fn wrong() -> i32 {\n    "a text"\n}\nfn main() { reads(); wrong(); }`)).toEqual(["not supported: `std::fs` line 2", "E0308 line 6"]);
});

it("a use after a move in another function is told", () => {
  expect(said(`${READS}fn moves() {\n    let s = String::new();\n    drop(s);\n    println!("{s}");\n}\nfn main() { reads(); moves(); }`)).toEqual(["not supported: `std::fs` line 2", "E0382 line 8"]);
});

it("nothing more is said when nothing else is wrong, and nothing is run", () => {
  const compilation = engine.compile(`${READS}fn main() { reads(); }`, DEFAULT_RUN_OPTIONS);
  expect(compilation.placedDiagnostics().map((d) => d.message)).toEqual(["not supported: `std::fs`"]);
  expect(compilation.verdict).toBe("unsupported");
  expect(compilation.run()).toBeUndefined();
});
