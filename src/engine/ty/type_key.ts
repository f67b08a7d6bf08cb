/**
 * Types from the keys they are interned under: the inverse of `Interner`'s keys for the kinds that most types are of.
 *
 *   A412<17,'_,   →   the ADT of definition 412 with the type number 17 and an erased region as arguments
 */
import { flagsOfArg } from "./interner";
import { TypeFlags, type GenericArg, type Region, type Ty, type TyKind } from "./ty";

/** Undefined for keys of other kinds (function pointers, trait objects, arrays, bound regions: their keys leave names out). */
export function typeFromKey(key: string, id: number, typeAt: (id: number) => Ty): Ty | undefined {
  const reader = new KeyReader(key, typeAt);
  const read = reader.kind();
  return read === undefined || !reader.atEnd ? undefined : Object.assign({}, read.kind, { id, flags: read.flags });
}

interface Read {
  readonly kind: TyKind;
  readonly flags: number;
}

const NUMBER = /\d+/y;
const NAME = /[^,|]+/y;

class KeyReader {
  private pos = 1;

  constructor(private readonly key: string, private readonly typeAt: (id: number) => Ty) {}

  get atEnd(): boolean {
    return this.pos === this.key.length;
  }

  kind(): Read | undefined {
    switch (this.key[0]) {
      case "A": return this.withArgs((def, args) => ({ kind: "Adt", def, args }), 0);
      case "F": return this.key.startsWith("fn") ? undefined : this.withArgs((def, args) => ({ kind: "FnDef", def, args }), 0);
      case "C": return this.withArgs((def, args) => ({ kind: "Closure", def, args }), TypeFlags.HAS_CLOSURE);
      case "L": {
        const alias = (["Projection", "Opaque", "Weak"] as const).find((a) => this.key.startsWith(a, 1));
        if (alias === undefined) return undefined;
        this.pos += alias.length;
        return this.withArgs((def, args) => ({ kind: "Alias", alias, def, args }), TypeFlags.HAS_PROJECTION);
      }
      case "&": {
        const mutbl = this.mutability();
        const region = this.region();
        if (mutbl === undefined || region === undefined || this.key[this.pos++] !== "|") return undefined;
        return this.pointing((pointee) => ({ kind: "Ref", region, pointee, mutbl }), flagsOfArg({ kind: "Lifetime", region }));
      }
      case "*": {
        const mutbl = this.mutability();
        return mutbl === undefined ? undefined : this.pointing((pointee) => ({ kind: "RawPtr", pointee, mutbl }), 0);
      }
      case "[": return this.pointing((elem) => ({ kind: "Slice", elem }), 0);
      case "(": {
        const elems = this.key.length === 1 ? [] : this.key.slice(1).split(",").map((n) => this.typeAt(Number(n)));
        this.pos = this.key.length;
        return { kind: { kind: "Tuple", elems }, flags: elems.reduce((f, t) => f | t.flags, 0) };
      }
      case "P": {
        const index = this.number();
        const name = this.match(NAME);
        return index === undefined || name === undefined ? undefined : { kind: { kind: "Param", index, name }, flags: TypeFlags.HAS_PARAM };
      }
      default: return undefined;
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.pos;
    const found = pattern.exec(this.key)?.[0];
    if (found !== undefined) this.pos += found.length;
    return found;
  }

  private number(): number | undefined {
    const digits = this.match(NUMBER);
    return digits === undefined ? undefined : Number(digits);
  }

  private mutability(): "Not" | "Mut" | undefined {
    const word = this.key.slice(this.pos, this.pos + 3);
    this.pos += 3;
    return word === "Not" || word === "Mut" ? word : undefined;
  }

  private region(): Region | undefined {
    switch (this.key[this.pos++]) {
      case "_": return { kind: "ReErased" };
      case "s": return { kind: "ReStatic" };
      case "e": {
        const index = this.number();
        const name = this.match(NAME);
        return index === undefined || name === undefined ? undefined : { kind: "ReEarlyParam", index, name };
      }
      default: return undefined;
    }
  }

  private pointing(make: (to: Ty) => TyKind, flags: number): Read | undefined {
    const id = this.number();
    if (id === undefined) return undefined;
    const to = this.typeAt(id);
    return { kind: make(to), flags: flags | to.flags };
  }

  private withArgs(make: (def: number, args: readonly GenericArg[]) => TyKind, own: number): Read | undefined {
    const def = this.number();
    if (def === undefined || this.key[this.pos++] !== "<") return undefined;
    const args: GenericArg[] = [];
    let flags = own;
    while (!this.atEnd) {
      const arg = this.arg();
      if (arg === undefined || this.key[this.pos++] !== ",") return undefined;
      args.push(arg);
      flags |= flagsOfArg(arg);
    }
    return { kind: make(def, args), flags };
  }

  private arg(): GenericArg | undefined {
    if (this.key[this.pos] === "'") {
      this.pos++;
      const region = this.region();
      return region === undefined ? undefined : { kind: "Lifetime", region };
    }
    const id = this.number();
    return id === undefined ? undefined : { kind: "Type", ty: this.typeAt(id) };
  }
}
