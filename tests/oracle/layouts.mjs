/**
 * Layout rows: `tests/layout/types.rs` declares types, `tests/layout/rows.txt` names types and fields, one row a line
 * (`Type | field field`). `program()` turns them into one Rust program that prints size, alignment and field offsets; the
 * real program's output is the golden `rows.expected`, and the engine must print the same.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../layout");
export const GOLDEN = join(FOLDER, "rows.expected");

export function rows() {
  return readFileSync(join(FOLDER, "rows.txt"), "utf8").split("\n").filter((l) => l.trim() !== "" && !l.startsWith("#")).map((l) => {
    const [type, fields = ""] = l.split("|").map((s) => s.trim());
    return { type, fields: fields.split(/\s+/).filter(Boolean) };
  });
}

/** The Rust program that prints the given rows. */
export function program(some = rows()) {
  const prints = some.map(({ type, fields }) => {
    const offsets = fields.map((f) => `print!(" ${f}@{}", unsafe { (&raw const (*p).${f}) as *const u8 as usize - p as usize });`).join(" ");
    return `    { let m = std::mem::MaybeUninit::<${type}>::uninit(); let p = m.as_ptr(); let _ = p; print!("{} {} {}", ${JSON.stringify(type)}, std::mem::size_of::<${type}>(), std::mem::align_of::<${type}>()); ${offsets} println!(); }`;
  });
  return `${readFileSync(join(FOLDER, "types.rs"), "utf8")}\nfn main() {\n${prints.join("\n")}\n}\n`;
}

function realRows() {
  const folder = mkdtempSync(join(tmpdir(), "memsim-layout-"));
  writeFileSync(join(folder, "rows.rs"), program());
  execFileSync("rustc", ["--edition", "2024", "-A", "warnings", "-o", join(folder, "rows"), join(folder, "rows.rs")]);
  const out = execFileSync(join(folder, "rows"), { encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  return out;
}

export async function compareAll() {
  const real = realRows().split("\n").filter(Boolean);
  const golden = existsSync(GOLDEN) ? readFileSync(GOLDEN, "utf8").split("\n").filter(Boolean) : [];
  let same = 0;
  real.forEach((line, i) => { if (golden[i] === line) same++; else console.log(`layout: real ${line}, golden ${golden[i]}`); });
  return { same, different: Math.max(real.length, golden.length) - same };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--bless")) writeFileSync(GOLDEN, realRows());
  console.log(await compareAll());
}
