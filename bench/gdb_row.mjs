/** The peer: `rustc -g`, then gdb stepping every line of the reader's file and printing the locals. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const COMMANDS = `set pagination off
set confirm off
break note::main
run > /dev/null
python
steps = 0
while steps < 300:
    try:
        frame = gdb.selected_frame()
    except gdb.error:
        break
    symtab = frame.find_sal().symtab
    if symtab is None or not symtab.filename.endswith("note.rs"):
        try:
            gdb.execute("finish", to_string=True)
        except gdb.error:
            break
        continue
    gdb.execute("info locals", to_string=True)
    steps += 1
    if frame.name() == "note::main":
        gdb.execute("next", to_string=True)
    else:
        gdb.execute("step", to_string=True)
print("steps", steps)
end
kill
quit
`;

/** Milliseconds of compiling and of stepping; undefined where rustc or gdb is missing. */
export function gdbTimes(folder, program) {
  if (spawnSync("rustc", ["--version"]).status !== 0 || spawnSync("gdb", ["--version"]).status !== 0) return undefined;
  const source = join(folder, "note.rs");
  writeFileSync(source, program);
  writeFileSync(join(folder, "steps.gdb"), COMMANDS);
  const from = performance.now();
  const compiled = spawnSync("rustc", ["-g", "--edition", "2024", "-o", join(folder, "note"), source]);
  if (compiled.status !== 0) return undefined;
  const between = performance.now();
  const gdb = spawnSync("gdb", ["-q", "-batch", "-x", join(folder, "steps.gdb"), join(folder, "note")], { encoding: "utf8", timeout: 40_000 });
  const steps = /^steps (\d+)$/m.exec(gdb.stdout ?? "");
  return { compile: between - from, step: performance.now() - between, steps: steps === null ? undefined : Number(steps[1]) };
}
