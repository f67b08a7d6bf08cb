/** Bytes → values, a unit at a time. The form is described in format.ts. */
import { ABSENT, ImageMiss, LATER, Tag, type ImageHeader } from "./format";

/** Makes what units refer to. */
export interface Resolver {
  typeAt(id: number): unknown;
  moduleAt(index: number): unknown;
  readonly crate: unknown;
}

/** Objects with the same property names. */
interface Shape {
  readonly keys: readonly string[];
  /** Has the properties that throw or come later; undefined when there are none. */
  readonly prototype: object | undefined;
  readonly later: readonly string[];
}

const LATER_AT = Symbol("where in the image the properties that come later begin");

type Waiting = Record<string, number>;

export class ImageReader {
  private pos = 0;
  private defined: unknown[] = [];
  private spanFile = 0;
  private spanLo = 0;
  private readonly shapes: (Shape | undefined)[] = [];

  constructor(private readonly bytes: Uint8Array, private readonly header: Pick<ImageHeader, "strings" | "shapes">, private readonly resolver: Resolver) {}

  /** The value of the unit that begins at an offset. */
  unit(at: number): unknown {
    const { pos, defined, spanFile, spanLo } = this;
    this.pos = at;
    this.defined = [];
    this.spanFile = 0;
    this.spanLo = 0;
    try {
      return this.value();
    } finally {
      this.pos = pos;
      this.defined = defined;
      this.spanFile = spanFile;
      this.spanLo = spanLo;
    }
  }

  /** `count` numbers from an offset on, and where they end. */
  numbers(at: number, count: number): { readonly numbers: Float64Array; readonly end: number } {
    const { pos } = this;
    this.pos = at;
    const numbers = new Float64Array(count);
    for (let k = 0; k < count; k++) numbers[k] = this.number();
    const end = this.pos;
    this.pos = pos;
    return { numbers, end };
  }

  private number(): number {
    const { bytes } = this;
    let byte = bytes[this.pos++];
    if (byte < 128) return byte;
    let n = byte - 128;
    let scale = 128;
    do {
      byte = bytes[this.pos++];
      n += (byte & 127) * scale;
      scale *= 128;
    } while (byte >= 128);
    return n;
  }

  private zigzag(): number {
    const n = this.number();
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }

  private value(): unknown {
    const tag = this.number();
    const n = tag - Tag.Ref;
    if (n >= 0) {
      return (n & 1) === 0 ? this.header.strings[n >> 1] : this.record(n >> 1, -1);
    }
    return this.tagged(tag, -1);
  }

  /** `slot`: where the object is to be entered among the defined ones; -1: nowhere. */
  private tagged(tag: Tag, slot: number): unknown {
    switch (tag) {
      case Tag.Undefined: return undefined;
      case Tag.Null: return null;
      case Tag.True: return true;
      case Tag.False: return false;
      case Tag.Int: return this.zigzag();
      case Tag.Float: {
        const float = new Float64Array(this.bytes.slice(this.pos, this.pos + 8).buffer)[0];
        this.pos += 8;
        return float;
      }
      case Tag.BigInt: return BigInt(this.header.strings[this.number()]);
      case Tag.Array: {
        const out = this.enter(new Array<unknown>(this.number()), slot);
        for (let k = 0; k < out.length; k++) out[k] = this.value();
        return out;
      }
      case Tag.Ints: {
        const out = this.enter(new Array<number>(this.number()), slot);
        for (let k = 0; k < out.length; k++) out[k] = this.zigzag();
        return out;
      }
      case Tag.Ascending: {
        const out = this.enter(new Array<number>(this.number()), slot);
        for (let k = 0, n = 0; k < out.length; k++) out[k] = n += this.number();
        return out;
      }
      case Tag.Bytes: {
        const length = this.number();
        this.pos += length;
        return this.enter(this.bytes.slice(this.pos - length, this.pos), slot);
      }
      case Tag.Map: {
        const out = this.enter(new Map<unknown, unknown>(), slot);
        for (let k = this.number(); k > 0; k--) {
          const key = this.value();
          out.set(key, this.value());
        }
        return out;
      }
      case Tag.Set: {
        const out = this.enter(new Set<unknown>(), slot);
        for (let k = this.number(); k > 0; k--) out.add(this.value());
        return out;
      }
      case Tag.Ty: return this.resolver.typeAt(this.number());
      case Tag.Module: return this.resolver.moduleAt(this.number());
      case Tag.Crate: return this.resolver.crate;
      case Tag.Span: {
        const file = this.spanFile += this.zigzag();
        const lo = this.spanLo += this.zigzag();
        const hi = lo + this.zigzag();
        return this.enter({ file, lo, hi, ctxt: this.number() }, slot);
      }
      case Tag.Define: {
        const index = this.defined.push(undefined) - 1;
        const inner = this.number();
        const n = inner - Tag.Ref;
        return n >= 0 ? this.record(n >> 1, index) : this.tagged(inner, index);
      }
      case Tag.Again: return this.defined[this.number()];
      default: throw new Error(`no value begins with ${tag}`);
    }
  }

  private enter<T>(value: T, slot: number): T {
    if (slot >= 0) this.defined[slot] = value;
    return value;
  }

  private record(index: number, slot: number): unknown {
    const { keys, prototype, later } = this.shapes[index] ??= this.makeShape(this.header.shapes[index]);
    const out: Record<string | symbol, unknown> = this.enter(prototype === undefined ? {} : Object.create(prototype) as Record<string, unknown>, slot);
    if (later.length > 0) {
      const waiting: Waiting = {};
      out[LATER_AT] = waiting;
      for (const key of keys) {
        if (later.includes(key)) waiting[key] = this.skipLater();
        else out[key] = this.value();
      }
      return out;
    }
    for (let k = 0; k < keys.length; k++) out[keys[k]] = this.value();
    return out;
  }

  /** Steps over a `Later` value; says where its unit begins. */
  private skipLater(): number {
    this.number();
    const length = this.number();
    this.pos += length;
    return this.pos - length;
  }

  private makeShape(names: string): Shape {
    const all = names === "" ? [] : names.split(",");
    const absent = ABSENT[names] ?? [];
    const later = LATER[names] ?? [];
    if (absent.length === 0 && later.length === 0) return { keys: all, prototype: undefined, later };
    const prototype = {};
    for (const key of absent) Object.defineProperty(prototype, key, { get: () => { throw new ImageMiss(key); }, set(this: object, value: unknown) { own(this, key, value); } });
    const unit = (at: number): unknown => this.unit(at);
    for (const key of later) {
      Object.defineProperty(prototype, key, {
        get(this: Record<symbol, Waiting>) {
          const value = unit(this[LATER_AT][key]);
          own(this, key, value);
          return value;
        },
      });
    }
    return { keys: all.filter((k) => !absent.includes(k)), prototype, later };
  }
}

function own(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
