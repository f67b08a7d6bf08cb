/** A block's options as the engine takes them, with the defaults. */
import type { BlockOptions } from "../notes/block_options";
import type { RunOptions } from "./protocol";

const MIB = 1024 * 1024;

export const DEFAULT_RUN_OPTIONS: RunOptions = {
  edition: 2024,
  target: "64-bit",
  allocator: "size classes",
  stackLimit: 8 * MIB,
  heapLimit: 64 * MIB,
  maxSteps: 50_000_000,
  unchecked: false,
  steps: "lines",
  stdin: "",
  args: [],
  seed: 0,
  openLibrary: false,
  test: false,
  checkpointBudget: 32 * MIB,
};

/** The recording's name of what one step is. */
export function stepLevel(steps: RunOptions["steps"]): "line" | "statement" | "expression" {
  return steps === "lines" ? "line" : steps === "statements" ? "statement" : "expression";
}

/** What the block leaves out of its picture, or shows alone. */
export function focusOf(options: BlockOptions): { readonly hide: readonly string[]; readonly focus: readonly string[] } {
  return { hide: options.hide ?? [], focus: options.focus ?? [] };
}

/** `defaults` are the host's: the reader's settings, or what the device can bear. */
export function runOptions(options: BlockOptions, unchecked = false, defaults: Partial<RunOptions> = {}): RunOptions {
  const d = { ...DEFAULT_RUN_OPTIONS, ...defaults };
  return {
    ...d,
    edition: options.edition === undefined ? d.edition : options.edition === "2021" ? 2021 : 2024,
    target: options.target ?? d.target,
    allocator: options.allocator ?? d.allocator,
    stackLimit: Math.min(options.stackLimit ?? d.stackLimit, 64 * MIB),
    heapLimit: Math.min(options.heapLimit ?? d.heapLimit, 256 * MIB),
    unchecked: unchecked || options.unchecked === true,
    steps: options.steps ?? d.steps,
    stdin: options.stdin ?? d.stdin,
    args: options.args ?? d.args,
    seed: options.seed ?? d.seed,
    openLibrary: options.openLibrary ?? d.openLibrary,
    test: options.test ?? d.test,
  };
}
