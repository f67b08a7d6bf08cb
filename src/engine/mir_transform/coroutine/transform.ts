/**
 * The body of a coroutine as a state machine: one function that is called anew each time the future is polled, one that drops a future
 * in whatever state it is.
 *
 *     async { let s = name(); pause().await; print(s) }
 *
 *     resume(self, cx) = switch on the state of *self
 *         0 unresumed:  s = name(); … Pending: save s and the awaited future, state = 3, return Pending
 *         3 suspended:  goes on with the saved locals, which are fields of *self now
 *         1 returned, 2 panicked: panics
 *     drop(self) = state 0: drops what was captured; 3: drops the saved locals; else nothing
 *
 * Counterpart: rustc_mir_transform/src/coroutine.rs.
 */
import { constantOf, copyOf, localPlace, mapTargets, moveOf, project, use } from "../../mir/places";
import { mapPlaces } from "../../mir/map_places";
import { simplifyCfg } from "../../mir/simplify_cfg";
import type { BasicBlock, BasicBlockData, Body, Local, LocalDecl, Place, PlaceElem, Rvalue, SourceInfo, Statement, StatementKind, Terminator, TerminatorKind, UnwindAction } from "../../mir/mir";
import { RE_ERASED } from "../../ty/interner";
import type { CoroutineLayout, TyCtxt } from "../../ty/tcx";
import type { Ty } from "../../ty/ty";
import { savedLocals, type SavedLocals } from "./saved_locals";

export const UNRESUMED = 0;
export const RETURNED = 1;
export const PANICKED = 2;
/** Variants before those of the suspension points. */
export const RESERVED_VARIANTS = 3;

export interface CoroutineBodies {
  readonly layout: CoroutineLayout;
  /** `Future::poll` of the coroutine. */
  readonly resume: Body;
  /** Its drop glue: takes a raw pointer to it. */
  readonly drop: Body;
}

const SELF: Local = 1;
const CONTEXT: Local = 2;

/** `original`: elaborated. `witnesses`: types that the body before held across suspension points. */
export function transformCoroutine(tcx: TyCtxt, original: Body, witnesses: readonly Ty[]): CoroutineBodies {
  const { body, result } = withOwnResult(original);
  const saved = savedLocals(body);
  const layout: CoroutineLayout = { ...layoutOf(body, saved), witnesses };
  const make = (kind: "Resume" | "Drop"): Body => new Machine(tcx, body, saved, layout, result, kind).build();
  return { layout, resume: make("Resume"), drop: make("Drop") };
}

/** The function's result becomes a local of its own, the task context too: the caller's places are written and read at each call. */
function withOwnResult(body: Body): { readonly body: Body; readonly result: Local } {
  const result = body.localDecls.length;
  const context = result + 1;
  const renamed = (p: Place): Place => (p.local === 0 ? { ...p, local: result } : p.local === CONTEXT ? { ...p, local: context } : p);
  const localDecls: LocalDecl[] = [...body.localDecls, { ...body.localDecls[0], info: { kind: "Temp" } }, body.localDecls[CONTEXT]];
  const moved = mapPlaces({ ...body, localDecls }, renamed);
  const sourceInfo: SourceInfo = { span: body.span, scope: 0 };
  const first: Statement = { kind: { kind: "Assign", place: localPlace(context), rvalue: use(moveOf(localPlace(CONTEXT))) }, sourceInfo };
  // The start gets a block of its own, which no loop leads back to.
  const start = moved.basicBlocks.length;
  const [old, ...rest] = moved.basicBlocks.map((b): BasicBlockData => ({ ...b, terminator: { ...b.terminator, kind: mapTargets(b.terminator.kind, (target) => (target === 0 ? start : target)) } }));
  const entry: BasicBlockData = { statements: [first], terminator: { kind: { kind: "Goto", target: start }, sourceInfo }, isCleanup: false };
  // The task context is nobody's variable; an argument is the one that takes over what was captured.
  const taken = new Set(moved.varDebugInfo.flatMap((v) => (v.place.projection.length === 0 ? [`${v.name} ${v.sourceInfo.span.lo}`] : [])));
  const varDebugInfo = moved.varDebugInfo.filter((v) => v.place.local !== context && !(v.place.local === SELF && taken.has(`${v.name} ${v.sourceInfo.span.lo}`)));
  const dropFlags = moved.dropFlags?.map(({ place, flag }) => ({ place: renamed(place), flag }));
  return { body: { ...moved, basicBlocks: [entry, ...rest, old], varDebugInfo, ...(dropFlags === undefined ? {} : { dropFlags }) }, result };
}

function layoutOf(body: Body, saved: SavedLocals): Omit<CoroutineLayout, "witnesses"> {
  const index = new Map(saved.locals.map((l, i) => [l, i]));
  const named = new Map(body.varDebugInfo.flatMap((v) => (v.place.projection.length === 0 ? [[v.place.local, v] as const] : [])));
  return {
    fields: saved.locals.map((l) => ({ ty: body.localDecls[l].ty, name: named.get(l)?.name, span: body.localDecls[l].sourceInfo.span, isMade: named.get(l)?.isMade === true || body.localDecls[l].info.kind === "Internal" })),
    variantFields: [[], [], [], ...saved.points.map((p) => p.saved.map((l) => index.get(l) ?? 0))],
    suspensionSpans: saved.points.map((p) => body.basicBlocks[p.block].terminator.sourceInfo.span),
    storageConflicts: saved.conflicts.map((row) => [...row]),
  };
}

class Machine {
  private readonly locals: LocalDecl[];
  private readonly blocks: { statements: Statement[]; terminator: Terminator; isCleanup: boolean }[];
  /** The coroutine behind the argument. */
  private readonly self: Place;
  private readonly coroutineTy: Ty;
  /** Where each saved local lies. */
  private readonly places = new Map<Local, Place>();
  private readonly info: SourceInfo;

  constructor(private readonly tcx: TyCtxt, private readonly body: Body, private readonly saved: SavedLocals, layout: CoroutineLayout, private readonly result: Local, private readonly kind: "Resume" | "Drop") {
    const { interner } = tcx;
    this.info = { span: body.span, scope: 0 };
    this.coroutineTy = body.localDecls[SELF].ty;
    const reference = interner.ref(RE_ERASED, this.coroutineTy, "Mut");
    const deref: PlaceElem = { kind: "Deref" };
    this.self = { local: SELF, projection: kind === "Drop" ? [deref] : [{ kind: "Field", field: 0, ty: reference }, deref] };
    const pin = tcx.langItem("pin");
    const selfTy = kind === "Drop" || pin === undefined ? interner.rawPtr(this.coroutineTy, "Mut") : interner.adt(pin, [{ kind: "Type", ty: reference }]);
    this.locals = body.localDecls.map((d, i) => (i === SELF ? { ...d, ty: selfTy, info: { kind: "Arg" } } : i === 0 ? { ...d, ty: kind === "Drop" ? interner.unit : this.poll(body.localDecls[result].ty) } : d));
    layout.variantFields.forEach((fields, variantIndex) => fields.forEach((f, field) => {
      const local = saved.locals[f];
      if (!this.places.has(local)) this.places.set(local, project(this.self, { kind: "Downcast", name: variantName(variantIndex), variantIndex }, { kind: "Field", field, ty: body.localDecls[local].ty }));
    }));
    const moved = mapPlaces(body, (p, before) => this.place(p, before));
    this.blocks = moved.basicBlocks.map((b) => ({ ...b, statements: b.statements.filter((s) => !this.isStorageOfSaved(s.kind)) }));
  }

  /** A place of the body, in the machine. */
  private place(p: Place, before: (statement: StatementKind) => void): Place {
    const projection = p.projection.map((e): PlaceElem => {
      const index = e.kind === "Index" ? this.places.get(e.local) : undefined;
      if (index === undefined || e.kind !== "Index") return e;
      const copy = this.newLocal(this.body.localDecls[e.local].ty);
      before({ kind: "Assign", place: localPlace(copy), rvalue: use(copyOf(index)) });
      return { kind: "Index", local: copy };
    });
    const base = p.local === SELF ? this.self : this.places.get(p.local);
    return base === undefined ? { local: p.local, projection } : project(base, ...projection);
  }

  private isStorageOfSaved(s: StatementKind): boolean {
    return (s.kind === "StorageLive" || s.kind === "StorageDead") && (this.places.has(s.local) || s.local === SELF);
  }

  private poll(value: Ty): Ty {
    const def = this.tcx.langItem("Poll");
    return def === undefined ? value : this.tcx.interner.adt(def, [{ kind: "Type", ty: value }]);
  }

  private newLocal(ty: Ty): Local {
    this.locals.push({ ty, mutability: "Mut", sourceInfo: this.info, info: { kind: "Internal" } });
    return this.locals.length - 1;
  }

  private newBlock(statements: readonly StatementKind[], kind: TerminatorKind, isCleanup = false): BasicBlock {
    this.blocks.push({ statements: statements.map((s) => ({ kind: s, sourceInfo: this.info })), terminator: { kind, sourceInfo: this.info }, isCleanup });
    return this.blocks.length - 1;
  }

  private setState(variantIndex: number): StatementKind {
    return { kind: "SetDiscriminant", place: this.self, variantIndex };
  }

  build(): Body {
    this.poison();
    const cases = this.kind === "Resume" ? this.resumeCases() : this.dropCases();
    this.endings();
    const otherwise = this.newBlock([], { kind: this.kind === "Resume" ? "Unreachable" : "Return" });
    this.enterBySwitch(cases, otherwise);
    const basicBlocks: BasicBlockData[] = this.blocks;
    const made = simplifyCfg({ ...this.body, basicBlocks, localDecls: this.locals, argCount: this.kind === "Resume" ? 2 : 1, isCoroutine: undefined });
    const inMachine = (p: Place): Place => this.place(p, () => undefined);
    return {
      ...made, varDebugInfo: made.varDebugInfo.map((v) => ({ ...v, place: inMachine(v.place) })),
      ...(made.dropFlags === undefined ? {} : { dropFlags: made.dropFlags.map(({ place, flag }) => ({ place: inMachine(place), flag: inMachine(flag) })) }),
    };
  }

  /** Whatever unwinds out of the machine leaves it panicked. */
  private poison(): void {
    const block = this.newBlock([this.setState(PANICKED)], { kind: "UnwindResume" }, true);
    const to: UnwindAction = { kind: "Cleanup", block };
    this.blocks.forEach((b, i) => {
      const t = b.terminator.kind;
      if (t.kind === "UnwindResume" && i !== block) b.terminator = { ...b.terminator, kind: { kind: "Goto", target: block } };
      else if (!b.isCleanup && "unwind" in t && t.unwind.kind === "Continue") b.terminator = { ...b.terminator, kind: { ...t, unwind: to } };
    });
  }

  private resumeCases(): (readonly [bigint, BasicBlock])[] {
    const again = (name: string): BasicBlock => {
      const panic = this.tcx.langItem(name);
      if (panic === undefined) return this.newBlock([], { kind: "Unreachable" });
      const { interner } = this.tcx;
      const func = constantOf({ kind: "ZeroSized" }, interner.fnDef(panic, []), this.info.span);
      return this.newBlock([], { kind: "Call", func, args: [], destination: localPlace(this.newLocal(interner.never)), target: undefined, unwind: { kind: "Continue" }, fnSpan: this.info.span, source: "Desugared" });
    };
    return [
      [BigInt(UNRESUMED), 0],
      [BigInt(RETURNED), again("panic_const_async_fn_resumed")],
      [BigInt(PANICKED), again("panic_const_async_fn_resumed_panic")],
      ...this.saved.points.flatMap((p, i): (readonly [bigint, BasicBlock])[] => {
        const t = this.blocks[p.block].terminator.kind;
        if (t.kind !== "Yield") return [];
        const resumed: StatementKind = { kind: "Assign", place: t.resumeArg, rvalue: use(moveOf(localPlace(CONTEXT))) };
        return [[BigInt(RESERVED_VARIANTS + i), this.newBlock([...this.storageOf(p.storage), resumed], { kind: "Goto", target: t.resume })]];
      }),
    ];
  }

  private dropCases(): (readonly [bigint, BasicBlock])[] {
    const out: (readonly [bigint, BasicBlock])[] = [[BigInt(UNRESUMED), this.dropCaptures()]];
    this.saved.points.forEach((p, i) => {
      const t = this.blocks[p.block].terminator.kind;
      if (t.kind === "Yield" && t.drop !== undefined) out.push([BigInt(RESERVED_VARIANTS + i), this.newBlock(this.storageOf(p.storage), { kind: "Goto", target: t.drop })]);
    });
    return out;
  }

  /** Storage of the locals that are not saved begins anew. */
  private storageOf(live: Iterable<Local>): StatementKind[] {
    return [...live].flatMap((local): StatementKind[] => (this.places.has(local) || this.saved.alwaysLive.has(local) || local <= this.body.argCount ? [] : [{ kind: "StorageLive", local }]));
  }

  /** A future that never ran holds what it captured. A panic in one drop goes on with the rest. */
  private dropCaptures(): BasicBlock {
    const { coroutineTy } = this;
    const captures = coroutineTy.kind === "Coroutine" ? this.tcx.closureCaptures(coroutineTy.def).map((c, field) => ({ field, ty: this.tcx.subst(c.ty, coroutineTy.args) })) : [];
    let target = this.newBlock([], { kind: "Return" });
    let unwinding = this.newBlock([], { kind: "UnwindResume" }, true);
    for (const { field, ty } of captures.reverse()) {
      if (!this.tcx.needsDrop(ty, this.body.def)) continue;
      const place = project(this.self, { kind: "Field", field, ty });
      const block = this.newBlock([], { kind: "Drop", place, target, unwind: { kind: "Cleanup", block: unwinding }, replace: false });
      unwinding = this.newBlock([], { kind: "Drop", place, target: unwinding, unwind: { kind: "Terminate" }, replace: false }, true);
      target = block;
    }
    return target;
  }

  /** `return` and the suspension points hand a `Poll` to the caller. */
  private endings(): void {
    const poll = this.poll(this.body.localDecls[this.result].ty);
    const answer = (variantIndex: number, value: readonly Place[]): StatementKind[] => {
      if (this.kind === "Drop" || poll.kind !== "Adt") return [];
      const rvalue: Rvalue = { kind: "Aggregate", aggregate: { kind: "Adt", def: poll.def, variantIndex, args: poll.args, activeField: undefined }, operands: value.map(moveOf) };
      return [{ kind: "Assign", place: localPlace(0), rvalue }];
    };
    const point = new Map(this.saved.points.map((p, i) => [p.block, i]));
    this.body.basicBlocks.forEach((_, i) => {
      const b = this.blocks[i];
      const { kind: t, sourceInfo } = b.terminator;
      const end = (statements: readonly StatementKind[]): void => {
        b.statements.push(...statements.map((kind) => ({ kind, sourceInfo })));
        b.terminator = { kind: { kind: "Return" }, sourceInfo };
      };
      if (t.kind === "Return") end([...answer(0, [this.place(localPlace(this.result), () => undefined)]), this.setState(RETURNED)]);
      else if (t.kind === "Yield") end([...answer(1, []), this.setState(RESERVED_VARIANTS + (point.get(i) ?? 0))]);
      else if (t.kind === "CoroutineDrop") end([]);
    });
  }

  /** Block 0 becomes the switch on the state; what stood there moves behind. */
  private enterBySwitch(cases: readonly (readonly [bigint, BasicBlock])[], otherwise: BasicBlock): void {
    const first = this.blocks.length;
    this.blocks.push(this.blocks[0]);
    const discr = localPlace(this.newLocal(this.tcx.discriminantTy(this.coroutineTy)));
    this.blocks[0] = {
      statements: [{ kind: { kind: "Assign", place: discr, rvalue: { kind: "Discriminant", place: this.self } }, sourceInfo: this.info }],
      terminator: { kind: { kind: "SwitchInt", discr: moveOf(discr), targets: cases.map(([v, b]) => [v, b === 0 ? first : b] as const), otherwise }, sourceInfo: this.info },
      isCleanup: false,
    };
  }
}

/** As rustc names them in debug information. */
export function variantName(index: number): string {
  return index === UNRESUMED ? "Unresumed" : index === RETURNED ? "Returned" : index === PANICKED ? "Panicked" : `Suspend${index - RESERVED_VARIANTS}`;
}
