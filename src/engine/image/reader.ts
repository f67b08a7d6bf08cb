/** Bytes → values, a unit at a time. The form is described in format.ts. */
import { ABSENT, ImageMiss, LATER, STREAMS, Stream, Tag, type ImageHeader } from "./format";

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

type Waiting = Record<string, Place>;

/** Where a unit begins in each stream. */
export type Place = readonly number[];

export class ImageReader {
  private readonly pos: number[] = new Array<number>(STREAMS).fill(0);
  private defined: unknown[] = [];
  private spanFile = 0;
  private spanLo = 0;
  private readonly shapes: (Shape | undefined)[] = [];

  constructor(private readonly bytes: Uint8Array, private readonly header: Pick<ImageHeader, "strings" | "shapes">, private readonly resolver: Resolver) {}

  /** The value of the unit that begins at a place. */
  unit(at: Place): unknown {
    const { pos, defined, spanFile, spanLo } = this;
    const [p0, p1, p2, p3, p4] = pos;
    for (let k = 0; k < STREAMS; k++) pos[k] = at[k];
    this.defined = [];
    this.spanFile = 0;
    this.spanLo = 0;
    try {
      return this.value();
    } finally {
      pos[0] = p0;
      pos[1] = p1;
      pos[2] = p2;
      pos[3] = p3;
      pos[4] = p4;
      this.defined = defined;
      this.spanFile = spanFile;
      this.spanLo = spanLo;
    }
  }

  /** `count` numbers from an offset on, and where they end. */
  numbers(at: number, count: number): { readonly numbers: Float64Array; readonly end: number } {
    const { pos } = this;
    const before = pos[Stream.Structure];
    pos[Stream.Structure] = at;
    const numbers = new Float64Array(count);
    for (let k = 0; k < count; k++) numbers[k] = this.number(Stream.Structure);
    const end = pos[Stream.Structure];
    pos[Stream.Structure] = before;
    return { numbers, end };
  }

  private number(stream: Stream): number {
    const { bytes, pos } = this;
    let at = pos[stream];
    let byte = bytes[at++];
    let n = byte;
    if (byte >= 128) {
      n = byte - 128;
      let scale = 128;
      do {
        byte = bytes[at++];
        n += (byte & 127) * scale;
        scale *= 128;
      } while (byte >= 128);
    }
    pos[stream] = at;
    return n;
  }

  private zigzag(stream: Stream): number {
    const n = this.number(stream);
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }

  private value(): unknown {
    const tag = this.number(Stream.Structure);
    return tag >= (Tag.Shape as number) ? this.record(tag - Tag.Shape, -1) : this.tagged(tag, -1);
  }

  /** `slot`: where the object is to be entered among the defined ones; -1: nowhere. */
  private tagged(tag: Tag, slot: number): unknown {
    switch (tag) {
      case Tag.Undefined: return undefined;
      case Tag.Null: return null;
      case Tag.True: return true;
      case Tag.False: return false;
      case Tag.Int: return this.zigzag(Stream.Numbers);
      case Tag.Float: return new Float64Array(this.raw(8).buffer)[0];
      case Tag.BigInt: return BigInt(this.header.strings[this.number(Stream.Strings)]);
      case Tag.String: return this.header.strings[this.number(Stream.Strings)];
      case Tag.Array: {
        const out = this.enter(new Array<unknown>(this.number(Stream.Structure)), slot);
        for (let k = 0; k < out.length; k++) out[k] = this.value();
        return out;
      }
      case Tag.Ints: {
        const out = this.enter(new Array<number>(this.number(Stream.Structure)), slot);
        for (let k = 0; k < out.length; k++) out[k] = this.zigzag(Stream.Lists);
        return out;
      }
      case Tag.Ascending: {
        const out = this.enter(new Array<number>(this.number(Stream.Structure)), slot);
        for (let k = 0, n = 0; k < out.length; k++) out[k] = n += this.number(Stream.Lists);
        return out;
      }
      case Tag.Bytes: return this.enter(this.raw(this.number(Stream.Structure)), slot);
      case Tag.Map: {
        const out = this.enter(new Map<unknown, unknown>(), slot);
        for (let k = this.number(Stream.Structure); k > 0; k--) {
          const key = this.value();
          out.set(key, this.value());
        }
        return out;
      }
      case Tag.Set: {
        const out = this.enter(new Set<unknown>(), slot);
        for (let k = this.number(Stream.Structure); k > 0; k--) out.add(this.value());
        return out;
      }
      case Tag.Ty: return this.resolver.typeAt(this.number(Stream.Types));
      case Tag.Module: return this.resolver.moduleAt(this.number(Stream.Numbers));
      case Tag.Crate: return this.resolver.crate;
      case Tag.Span: {
        const file = this.spanFile += this.zigzag(Stream.Numbers);
        const lo = this.spanLo += this.zigzag(Stream.Numbers);
        const hi = lo + this.zigzag(Stream.Numbers);
        return this.enter({ file, lo, hi, ctxt: this.number(Stream.Numbers) }, slot);
      }
      case Tag.Define: {
        const index = this.defined.push(undefined) - 1;
        const inner = this.number(Stream.Structure);
        return inner >= (Tag.Shape as number) ? this.record(inner - Tag.Shape, index) : this.tagged(inner, index);
      }
      case Tag.Again: return this.defined[this.number(Stream.Numbers)];
      default: throw new Error(`no value begins with ${tag}`);
    }
  }

  /** Bytes that stand among the numbers. */
  private raw(length: number): Uint8Array {
    const from = this.pos[Stream.Numbers];
    this.pos[Stream.Numbers] = from + length;
    return this.bytes.slice(from, from + length);
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
  private skipLater(): Place {
    this.number(Stream.Structure);
    const lengths = Array.from({ length: STREAMS }, () => this.number(Stream.Structure));
    const place = [...this.pos];
    lengths.forEach((length, stream) => { this.pos[stream] += length; });
    return place;
  }

  private makeShape(names: string): Shape {
    const all = names === "" ? [] : names.split(",");
    const absent = ABSENT[names] ?? [];
    const later = LATER[names] ?? [];
    if (absent.length === 0 && later.length === 0) return { keys: all, prototype: undefined, later };
    const prototype = {};
    for (const key of absent) Object.defineProperty(prototype, key, { get: () => { throw new ImageMiss(key); }, set(this: object, value: unknown) { own(this, key, value); } });
    const unit = (at: Place): unknown => this.unit(at);
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
