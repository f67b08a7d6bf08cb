/** Places in the reader's words: `p.name`, `*x`, `v[_]`. Counterpart: rustc_borrowck/src/diagnostics/mod.rs `describe_place`. */
import { elemTy, isBox } from "../mir/places";
import type { Body, Place } from "../mir/mir";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

export interface DescribeOptions {
  /** A place inside an enum's variant has no description. */
  readonly downcastIsNameless?: boolean;
}

/** Without quotes; undefined when the place is rooted in a temporary. */
export function describePlace(tcx: TyCtxt, body: Body, place: Place, options: DescribeOptions = {}): string | undefined {
  const upvar = upvarOf(tcx, body, place);
  let text: string;
  let start = 0;
  if (upvar !== undefined) {
    text = upvar.name;
    start = upvar.length;
  } else {
    const name = userName(body, place.local);
    if (name === undefined) return undefined;
    text = name;
  }
  let ty = tyAt(tcx, body, place, start);
  for (let i = start; i < place.projection.length; i++) {
    const e = place.projection[i];
    const next = place.projection[i + 1];
    switch (e.kind) {
      // A field is reached through references without a star, as the reader writes it.
      case "Deref": if (next === undefined || (next.kind !== "Field" && next.kind !== "Index" && next.kind !== "ConstantIndex")) text = `*${text}`; break;
      case "Field": text += `.${fieldName(tcx, ty, place, i, e.field)}`; break;
      case "Index":
      case "ConstantIndex": text += "[_]"; break;
      case "Subslice": text += "[..]"; break;
      case "Downcast": if (options.downcastIsNameless === true) return undefined; break;
    }
    ty = elemTy(tcx, ty, e);
  }
  return text;
}

function tyAt(tcx: TyCtxt, body: Body, place: Place, count: number): Ty {
  let ty = body.localDecls[place.local].ty;
  for (const e of place.projection.slice(0, count)) ty = elemTy(tcx, ty, e);
  return ty;
}

function userName(body: Body, local: number): string | undefined {
  const { info } = body.localDecls[local];
  return info.kind === "User" ? info.name : undefined;
}

function fieldName(tcx: TyCtxt, ty: Ty, place: Place, i: number, field: number): string {
  if (ty.kind !== "Adt" || isBox(tcx, ty)) return String(field);
  const before = place.projection[i - 1];
  const variant = before?.kind === "Downcast" ? before.variantIndex : 0;
  return tcx.adtDef(ty.def).variants[variant]?.fields[field]?.name ?? String(field);
}

export interface UpvarAt {
  readonly name: string;
  readonly capture: number;
  /** Number of projections that reach the variable itself (through `self` and a capturing reference). */
  readonly length: number;
}

/** The captured variable that a place in a closure's body starts with. */
export function upvarOf(tcx: TyCtxt, body: Body, place: Place): UpvarAt | undefined {
  if (place.local !== 1 || body.argCount < 1) return undefined;
  const self = body.localDecls[1].ty;
  const closure = self.kind === "Ref" ? self.pointee : self;
  if (closure.kind !== "Closure" || closure.def !== body.def) return undefined;
  const at = self.kind === "Ref" ? 1 : 0;
  const elem = place.projection[at];
  if (elem?.kind !== "Field") return undefined;
  const capture = tcx.closureCaptures(body.def)[elem.field];
  if (capture === undefined) return undefined;
  const through = capture.by !== "ByValue" && place.projection[at + 1]?.kind === "Deref" ? 2 : 1;
  return { name: capture.name, capture: elem.field, length: at + through };
}

/** "`p.x`", or "value" for what has no name. */
export function placeOrValue(tcx: TyCtxt, body: Body, place: Place, options?: DescribeOptions): string {
  const text = describePlace(tcx, body, place, options);
  return text === undefined ? "value" : `\`${text}\``;
}
