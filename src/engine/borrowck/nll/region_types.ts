/**
 * Types with regions to be inferred. Bodies come with erased regions; here every one becomes a variable of its own.
 * A closure's type also gets one region argument for each region of its captures, behind its ordinary arguments, so that
 * what it borrows is part of its type. Counterpart: rustc_borrowck/src/renumber.rs.
 */
import { foldArgs, superFoldTy, type TypeFolder } from "../../ty/fold";
import { substTy } from "../../ty/subst";
import type { TyCtxt } from "../../ty/tcx";
import type { GenericArg, PolyFnSig, Region, Ty } from "../../ty/ty";

/** A region variable: index into the region graph. */
export type Vid = number;

const reVar = (vid: Vid): Region => ({ kind: "ReVar", vid });

export class RegionTypes {
  /** Number of region variables made. */
  count = 0;
  private readonly regionsIn = new Map<Ty, readonly Vid[]>();
  /** Closure types that carry their captures' regions already. */
  private readonly extended = new Set<Ty>();
  private readonly captureCounts = new Map<number, number>();

  constructor(readonly tcx: TyCtxt) {}

  fresh(): Vid { return this.count++; }

  /** Every region replaced by `map`; regions bound inside the type stay. */
  private folder(map: (r: Region) => Region): TypeFolder {
    const f: TypeFolder = {
      interner: this.tcx.interner,
      ty: (ty, binders) => {
        const folded = superFoldTy(f, ty, binders);
        if (folded.kind === "Closure" || folded.kind === "Coroutine") return this.withCaptureRegions(folded);
        return folded.kind === "Alias" && folded.alias === "Opaque" && this.capturesLifetimes ? this.withCapturedLifetimes(folded) : folded;
      },
      region: (r, binders) => (r.kind === "ReBound" && r.debruijn < binders ? r : map(r)),
      ct: (ct) => ct,
    };
    return f;
  }

  renumber(ty: Ty): Ty {
    return this.folder((r) => (r.kind === "ReVar" ? r : reVar(this.fresh()))).ty(ty, 0);
  }

  renumberArgs(args: readonly GenericArg[]): readonly GenericArg[] {
    return foldArgs(this.folder((r) => (r.kind === "ReVar" ? r : reVar(this.fresh()))), args, 0);
  }

  /** A signature with its bound and early regions replaced. */
  instantiate(sig: PolyFnSig, region: (r: Region) => Vid): { readonly inputs: readonly Ty[]; readonly output: Ty } {
    const f = this.folder((r) => (r.kind === "ReVar" ? r : reVar(region(r))));
    return { inputs: sig.sig.inputs.map((t) => f.ty(t, 0)), output: f.ty(sig.sig.output, 0) };
  }

  mapRegions(ty: Ty, region: (r: Region) => Vid): Ty {
    return this.folder((r) => (r.kind === "ReVar" ? r : reVar(region(r)))).ty(ty, 0);
  }

  /** Off while a body's own signature is read: what its `impl Trait` captures is for the caller to keep. */
  capturesLifetimes = true;

  /** An `impl Trait` type gets an argument for each bound lifetime of its function that it captures. */
  private withCapturedLifetimes(ty: Extract<Ty, { kind: "Alias" }>): Ty {
    const count = this.tcx.capturedLifetimes?.(ty.def).length ?? 0;
    if (count === 0 || this.extended.has(ty)) return ty;
    const args = [...ty.args];
    for (let i = 0; i < count; i++) args.push({ kind: "Lifetime", region: reVar(this.fresh()) });
    const made = this.tcx.interner.alias("Opaque", ty.def, args);
    this.extended.add(made);
    return made;
  }

  /** The regions that stand for those lifetimes in an extended type, with the lifetimes' indices. */
  capturedLifetimes(ty: Extract<Ty, { kind: "Alias" }>): readonly (readonly [late: number, vid: Vid])[] {
    const late = this.tcx.capturedLifetimes?.(ty.def) ?? [];
    if (!this.extended.has(ty)) return [];
    return late.flatMap((index, i): (readonly [number, Vid])[] => {
      const a = ty.args[ty.args.length - late.length + i];
      return a.kind === "Lifetime" && a.region.kind === "ReVar" ? [[index, a.region.vid]] : [];
    });
  }

  private withCaptureRegions(ty: Extract<Ty, { kind: "Closure" | "Coroutine" }>): Ty {
    const count = this.captureRegionCount(ty.def);
    if (count === 0 || this.extended.has(ty)) return ty;
    const args = [...ty.args];
    for (let i = 0; i < count; i++) args.push({ kind: "Lifetime", region: reVar(this.fresh()) });
    const made = ty.kind === "Closure" ? this.tcx.interner.closure(ty.def, args) : this.tcx.interner.coroutine(ty.def, args);
    this.extended.add(made);
    return made;
  }

  private captureRegionCount(def: number): number {
    const known = this.captureCounts.get(def);
    if (known !== undefined) return known;
    this.captureCounts.set(def, 0);
    let count = 0;
    for (const c of this.tcx.closureCaptures(def)) this.mapRegions(c.ty, () => count++);
    this.captureCounts.set(def, count);
    return count;
  }

  /** Types of a closure's captures, with the regions that its type carries. */
  captureTys(ty: Extract<Ty, { kind: "Closure" | "Coroutine" }>): Ty[] {
    const count = this.captureRegionCount(ty.def);
    const own = ty.args.slice(ty.args.length - count);
    const outer = ty.args.slice(0, ty.args.length - count);
    let next = 0;
    return this.tcx.closureCaptures(ty.def).map((c) => {
      const mapped = this.mapRegions(c.ty, () => {
        const a = own[next++];
        return a?.kind === "Lifetime" && a.region.kind === "ReVar" ? a.region.vid : this.fresh();
      });
      return substTy(this.tcx.interner, mapped, outer);
    });
  }

  /** All region variables in a type. */
  regions(ty: Ty): readonly Vid[] {
    const known = this.regionsIn.get(ty);
    if (known !== undefined) return known;
    const found: Vid[] = [];
    const f: TypeFolder = {
      interner: this.tcx.interner,
      ty: (t, b) => superFoldTy(f, t, b),
      region: (r) => {
        if (r.kind === "ReVar" && !found.includes(r.vid)) found.push(r.vid);
        return r;
      },
      ct: (ct) => ct,
    };
    f.ty(ty, 0);
    this.regionsIn.set(ty, found);
    return found;
  }

  /** The free regions of a type as they stand in it, repeated ones too; undefined for one that is not a variable. */
  regionsInOrder(ty: Ty): readonly (Vid | undefined)[] {
    const found: (Vid | undefined)[] = [];
    const f: TypeFolder = {
      interner: this.tcx.interner,
      ty: (t, b) => superFoldTy(f, t, b),
      region: (r, binders) => {
        if (r.kind !== "ReBound" || r.debruijn >= binders) found.push(r.kind === "ReVar" ? r.vid : r.kind === "ReStatic" ? 0 : undefined);
        return r;
      },
      ct: (ct) => ct,
    };
    f.ty(ty, 0);
    return found;
  }

  argRegions(args: readonly GenericArg[]): readonly Vid[] {
    return args.flatMap((a) => (a.kind === "Type" ? this.regions(a.ty) : a.kind === "Lifetime" && a.region.kind === "ReVar" ? [a.region.vid] : []));
  }
}
