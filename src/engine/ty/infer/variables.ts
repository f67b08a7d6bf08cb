/**
 * Inference variables and what they are known to be, with an undo log.
 * A variable is bound to a type once; binding one variable to another makes them the same. Counterpart: rustc_infer `type_variable.rs`, `ena`.
 */
import type { Interner } from "../interner";
import type { Span } from "../../source/span";
import type { Const, InferTy, Ty } from "../ty";

/** A moment to which the table can be rolled back. */
export interface TableSnapshot {
  readonly log: number;
  readonly ty: number;
  readonly int: number;
  readonly float: number;
  readonly ct: number;
}

type Kind = InferTy["kind"];

export class VariableTable {
  private readonly values: Record<Kind, (Ty | undefined)[]> = { TyVar: [], IntVar: [], FloatVar: [] };
  private readonly consts: (Const | undefined)[] = [];
  private readonly origins: Span[] = [];
  private readonly diverging: boolean[] = [];
  /** Bound variables in order: kind and number. */
  private readonly log: (Kind | "Const" | number)[] = [];

  constructor(private readonly interner: Interner) {}

  newTyVar(span: Span, diverging: boolean): Ty {
    const vid = this.values.TyVar.length;
    this.values.TyVar.push(undefined);
    this.origins[vid] = span;
    this.diverging[vid] = diverging;
    return this.interner.infer({ kind: "TyVar", vid });
  }

  newNumVar(kind: "IntVar" | "FloatVar"): Ty {
    const vid = this.values[kind].length;
    this.values[kind].push(undefined);
    return this.interner.infer({ kind, vid });
  }

  newConst(): Const {
    this.consts.push(undefined);
    return { kind: "Infer", vid: this.consts.length - 1 };
  }

  origin(vid: number): Span | undefined {
    return this.origins[vid];
  }

  isDiverging(vid: number): boolean {
    return this.diverging[vid] ?? false;
  }

  isBound(infer: InferTy): boolean {
    return this.values[infer.kind][infer.vid] !== undefined;
  }

  /** Follows variables until a type or an unsolved variable. */
  shallow(ty: Ty): Ty {
    let t = ty;
    while (t.kind === "Infer") {
      const value: Ty | undefined = this.values[t.infer.kind][t.infer.vid];
      if (value === undefined) return t;
      t = value;
    }
    return t;
  }

  shallowConst(ct: Const): Const {
    let c = ct;
    while (c.kind === "Infer") {
      const value: Const | undefined = this.consts[c.vid];
      if (value === undefined) return c;
      c = value;
    }
    return c;
  }

  bind(infer: InferTy, value: Ty): void {
    this.values[infer.kind][infer.vid] = value;
    this.log.push(infer.kind, infer.vid);
  }

  bindConst(vid: number, value: Const): void {
    this.consts[vid] = value;
    this.log.push("Const", vid);
  }

  snapshot(): TableSnapshot {
    return { log: this.log.length, ty: this.values.TyVar.length, int: this.values.IntVar.length, float: this.values.FloatVar.length, ct: this.consts.length };
  }

  rollback(to: TableSnapshot): void {
    while (this.log.length > to.log) {
      const vid = this.log.pop();
      const kind = this.log.pop();
      if (typeof vid !== "number" || kind === undefined || typeof kind === "number") continue;
      if (kind === "Const") this.consts[vid] = undefined;
      else this.values[kind][vid] = undefined;
    }
    this.values.TyVar.length = to.ty;
    this.values.IntVar.length = to.int;
    this.values.FloatVar.length = to.float;
    this.consts.length = to.ct;
  }
}
