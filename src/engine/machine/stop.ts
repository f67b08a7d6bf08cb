/** How a run ended. Counterpart: Miri's `TerminationInfo` and the process's exit status. */

/** What kind of undefined behaviour: Miri's words, shortened to a key. */
export type UndefinedBehaviorKind =
  | "use_after_free" | "out_of_bounds" | "dangling_pointer" | "null_pointer" | "uninitialized_read" | "unaligned_pointer"
  | "invalid_value" | "read_only_write" | "invalid_dealloc" | "double_free" | "overlapping_copy" | "unreachable_reached"
  | "data_race" | "assumption_failed" | "unchecked_overflow" | "invalid_function_pointer" | "pointer_arithmetic";

/** What a run stops at in place of a function that was left out of the program. */
export const LEFT_OUT = "a function that was left out";

/** Did the run enter a function that was left out? Then the whole program is to be made, and run from the start. */
export function metLeftOut(stop: Stop | undefined): boolean {
  return stop?.kind === "Unsupported" && stop.construct === LEFT_OUT;
}

/** A point of the program: a function of `Program.functions` and a code index in it. */
export interface CodePoint {
  readonly fn: number;
  readonly pc: number;
}

/** Every way a run can end. `at` is the innermost point of execution. */
export type Stop =
  | { readonly kind: "Exit"; readonly code: number; readonly at: CodePoint }
  /** The panic left `main`. */
  | { readonly kind: "Panic"; readonly message: string; readonly file: string; readonly line: number; readonly column: number; readonly at: CodePoint }
  | { readonly kind: "Abort"; readonly message: string; readonly at: CodePoint }
  /** `serial` is the allocation concerned (its biography), when one is known. */
  | { readonly kind: "UndefinedBehavior"; readonly ub: UndefinedBehaviorKind; readonly message: string; readonly serial: number | undefined; readonly at: CodePoint }
  | { readonly kind: "Deadlock"; readonly message: string; readonly at: CodePoint }
  | { readonly kind: "StackOverflow"; readonly at: CodePoint }
  | { readonly kind: "OutOfMemory"; readonly requested: number; readonly at: CodePoint }
  | { readonly kind: "Unsupported"; readonly construct: string; readonly at: CodePoint }
  /** The budget of instructions is spent; the program would have gone on. */
  | { readonly kind: "StepLimit"; readonly at: CodePoint };
