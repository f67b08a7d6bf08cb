/**
 * Where a moved value went, in the reader's names: temporaries on the way are followed.
 *
 *     let t = s;         _4 = move _2               t
 *     let p = P { s };   _5 = move _2; _3 = P { move _5 }      p
 *     drop(s);           _5 = move _2; drop(move _5)           a call of `drop`
 */
import type { Body, Local, Location, MoveTarget, Operand, Place, VarDebugInfo } from "../mir/mir";
import { elemTy, sameElem } from "../mir/places";
import { operandsOf, placesOfTerminator } from "../mir/visit";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

/** Temporaries that are followed. */
const MOST_HOPS = 8;

export class MoveTargets {
  /** Where each whole local is moved out of. */
  private readonly moves = new Map<Local, Location[]>();

  constructor(private readonly tcx: TyCtxt, private readonly body: Body) {
    body.basicBlocks.forEach((data, block) => {
      data.statements.forEach((s, statement) => {
        if (s.kind.kind === "Assign") for (const o of operandsOf(s.kind.rvalue)) this.note(o, { block, statement });
      });
      for (const r of placesOfTerminator(data.terminator.kind)) if (r.use === "Move") this.note({ kind: "Move", place: r.place }, { block, statement: data.statements.length });
    });
  }

  private note(o: Operand, at: Location): void {
    if (o.kind !== "Move" || o.place.projection.length > 0) return;
    const known = this.moves.get(o.place.local);
    if (known === undefined) this.moves.set(o.place.local, [at]);
    else known.push(at);
  }

  /** What takes the value that is moved at the location. */
  at(location: Location, hops = 0): MoveTarget | undefined {
    const data = this.body.basicBlocks[location.block];
    const s = data.statements[location.statement]?.kind;
    if (s === undefined) return data.terminator.kind.kind === "Call" ? { kind: "Call", name: this.callee(data.terminator.kind.func) } : undefined;
    if (s.kind !== "Assign") return undefined;
    const variable = longest(this.body.varDebugInfo, s.place);
    if (variable !== undefined) return { kind: "Variable", name: `${variable.name}${this.rest(variable.place, s.place)}` };
    if (s.place.local === 0) return { kind: "Caller" };
    const onward = s.place.projection.length > 0 ? undefined : this.moves.get(s.place.local);
    return onward?.length === 1 && hops < MOST_HOPS ? this.at(onward[0], hops + 1) : undefined;
  }

  /** Fields below a variable, as the reader writes them. */
  private rest(variable: Place, place: Place): string {
    let ty: Ty = this.body.localDecls[place.local].ty;
    let variant = 0;
    let text = "";
    place.projection.forEach((elem, i) => {
      if (i >= variable.projection.length) {
        if (elem.kind === "Field") text += `.${this.fieldName(ty, variant, elem.field)}`;
        else if (elem.kind === "Index" || elem.kind === "ConstantIndex") text += "[…]";
      }
      variant = elem.kind === "Downcast" ? elem.variantIndex : 0;
      ty = elemTy(this.tcx, ty, elem);
    });
    return text;
  }

  private fieldName(ty: Ty, variant: number, field: number): string {
    if (ty.kind === "Closure" || ty.kind === "Coroutine") return this.tcx.closureCaptures(ty.def)[field]?.name ?? String(field);
    return ty.kind === "Adt" ? this.tcx.adtDef(ty.def).variants[variant]?.fields[field]?.name ?? String(field) : String(field);
  }

  /** `drop`, `Box::new`; calls of closures have no name. */
  private callee(func: Operand): string | undefined {
    if (func.kind !== "Constant" || func.constant.ty.kind !== "FnDef") return undefined;
    const { name, parent, kind } = this.tcx.def(func.constant.ty.def);
    if (name === "call" || name === "call_mut" || name === "call_once") return undefined;
    if (kind !== "AssocFn" || parent === undefined || this.tcx.def(parent).kind !== "Impl") return name;
    const self = this.tcx.typeOf(parent);
    return self.kind === "Adt" && !this.takesSelf(func.constant.ty.def) ? `${this.tcx.def(self.def).name}::${name}` : name;
  }

  private takesSelf(fn: number): boolean {
    const { parent } = this.tcx.def(fn);
    return parent !== undefined && this.tcx.associatedItems(parent).find((i) => i.def === fn)?.hasSelf === true;
  }
}

/** The variable of which the place is the whole or a part, the innermost one. */
function longest(variables: readonly VarDebugInfo[], place: Place): VarDebugInfo | undefined {
  let best: VarDebugInfo | undefined;
  for (const v of variables) {
    const { local, projection } = v.place;
    if (local !== place.local || projection.length > place.projection.length || !projection.every((e, i) => sameElem(e, place.projection[i]))) continue;
    if (best === undefined || projection.length > best.place.projection.length) best = v;
  }
  return best;
}
