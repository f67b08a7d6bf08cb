/**
 * What a closure does with the lifetimes of its signature and captures: which of them flow into which. Its creator and callers must
 * allow that. Counterpart: rustc_borrowck `ClosureRegionRequirements`.
 */
import type { Body } from "../../mir/mir";
import type { DefId } from "../../hir/def";
import type { TyCtxt } from "../../ty/tcx";
import type { Vid } from "./region_types";
import { TypeChecker } from "./type_check";

/** Regions of one part of a closure's signature in the order in which they stand in its type. */
export interface ClosureFlows {
  readonly output: readonly Vid[];
  /** Those of the captures. */
  readonly captures: readonly Vid[];
  readonly inputs: readonly Vid[];
  /** Pairs of those regions (0 is `'static`): data of the first gets to where the second is expected. */
  readonly flows: readonly (readonly [Vid, Vid])[];
}

/** The closures of a program, each looked into once. */
export class Closures {
  private readonly known = new Map<DefId, ClosureFlows | undefined>();

  constructor(private readonly tcx: TyCtxt, private readonly bodyOf: (closure: DefId) => Body | undefined) {}

  /** Undefined when the closure's body could not be built. */
  of(closure: DefId): ClosureFlows | undefined {
    if (!this.known.has(closure)) {
      this.known.set(closure, undefined);
      const body = this.bodyOf(closure);
      this.known.set(closure, body === undefined ? undefined : this.look(body));
    }
    return this.known.get(closure);
  }

  private look(body: Body): ClosureFlows {
    const typed = new TypeChecker(this.tcx, body, this);
    const { graph, types, universals } = typed;
    graph.solve(types.count, 0, universals, () => undefined);
    const flows: [Vid, Vid][] = [];
    for (let from = 1; from < universals; from++) {
      for (let to = 0; to < universals; to++) if (from !== to && graph.values[from].has(to)) flows.push([from, to]);
    }
    const [output, environment, ...inputs] = typed.callerTys;
    const closure = environment?.kind === "Ref" ? environment.pointee : environment;
    return {
      output: types.regionsInOrder(output).map((vid) => vid ?? 0),
      captures: closure === undefined ? [] : types.regionsInOrder(closure).map((vid) => vid ?? 0),
      inputs: inputs.flatMap((ty) => types.regionsInOrder(ty).map((vid) => vid ?? 0)),
      flows,
    };
  }
}
