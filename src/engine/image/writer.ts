/** Values → bytes. Runs when Memsim is built. The form is described in format.ts. */
import { ABSENT, LATER, STREAMS, Stream, Tag } from "./format";

/** Objects that are written as references to what is kept elsewhere. */
export interface References {
  typeOf(value: object): number | undefined;
  moduleOf(value: object): number | undefined;
  isCrate(value: object): boolean;
}

const SPAN = "file,lo,hi,ctxt";

/** What one unit adds to each stream. */
export type Unit = readonly Uint8Array[];

export class ImageWriter {
  private out: number[][] = newStreams();
  private readonly stringIds = new Map<string, number>();
  private readonly shapeIds = new Map<string, number>();
  /** Objects that occur more than once in the unit being written. */
  private repeated = new Set<object>();
  private defined = new Map<object, number>();
  private lastSpan = [0, 0];

  constructor(private readonly references: References) {}

  get strings(): readonly string[] { return [...this.stringIds.keys()]; }
  get shapes(): readonly string[] { return [...this.shapeIds.keys()]; }

  /** The bytes of one unit. Throws on what cannot be written: functions, and objects that know them. */
  unit(value: unknown): Unit {
    return this.apart(() => {
      this.findRepeated(value);
      this.value(value, "unit");
    });
  }

  /** Writes into a buffer of its own, with no memory of what stands around. */
  private apart(write: () => void): Unit {
    const { out, repeated, defined, lastSpan } = this;
    this.out = newStreams();
    this.repeated = new Set();
    this.defined = new Map();
    this.lastSpan = [0, 0];
    write();
    const bytes = this.out.map((stream) => Uint8Array.from(stream));
    Object.assign(this, { out, repeated, defined, lastSpan });
    return bytes;
  }

  private isReference(value: object): boolean {
    const { references } = this;
    return references.typeOf(value) !== undefined || references.moduleOf(value) !== undefined || references.isCrate(value);
  }

  private findRepeated(root: unknown): void {
    const seen = new Set<object>();
    const pending: unknown[] = [root];
    for (let v = pending.pop(); pending.length > 0 || v !== undefined; v = pending.pop()) {
      if (typeof v !== "object" || v === null || this.isReference(v) || ArrayBuffer.isView(v)) continue;
      if ("ctxt" in v && "lo" in v) continue;
      if (seen.has(v)) {
        this.repeated.add(v);
        continue;
      }
      seen.add(v);
      if (Array.isArray(v) || v instanceof Set) pending.push(...(v as Iterable<unknown>));
      else if (v instanceof Map) for (const [k, w] of v) pending.push(k, w);
      else {
        const keys = keysOf(v);
        const names = keys.join();
        for (const k of keys) if (!(ABSENT[names]?.includes(k) ?? false) && !(LATER[names]?.includes(k) ?? false)) pending.push((v as Record<string, unknown>)[k]);
      }
    }
  }

  string(text: string): number {
    let id = this.stringIds.get(text);
    if (id === undefined) this.stringIds.set(text, id = this.stringIds.size);
    return id;
  }

  private shape(names: string): number {
    let id = this.shapeIds.get(names);
    if (id === undefined) this.shapeIds.set(names, id = this.shapeIds.size);
    return id;
  }

  /** Without a stream: a tag, or what says how a value goes on. */
  private number(n: number, stream: Stream = Stream.Structure): void {
    pushNumber(this.out[stream], n);
  }

  private zigzag(n: number, stream: Stream): void {
    this.number(n < 0 ? -2 * n - 1 : 2 * n, stream);
  }

  private value(v: unknown, path: string): void {
    switch (typeof v) {
      case "undefined": this.number(Tag.Undefined); return;
      case "boolean": this.number(v ? Tag.True : Tag.False); return;
      case "string": this.number(Tag.String); this.number(this.string(v), Stream.Strings); return;
      case "bigint": this.number(Tag.BigInt); this.number(this.string(String(v)), Stream.Strings); return;
      case "number":
        if (Number.isSafeInteger(v) && !Object.is(v, -0)) { this.number(Tag.Int); this.zigzag(v, Stream.Numbers); }
        else { this.number(Tag.Float); this.out[Stream.Numbers].push(...new Uint8Array(Float64Array.of(v).buffer)); }
        return;
      case "object": this.object(v, path); return;
      default: throw new Error(`cannot be written: ${path}`);
    }
  }

  private object(v: object | null, path: string): void {
    if (v === null) { this.number(Tag.Null); return; }
    const { references } = this;
    const ty = references.typeOf(v);
    if (ty !== undefined) { this.number(Tag.Ty); this.number(ty, Stream.Types); return; }
    const module = references.moduleOf(v);
    if (module !== undefined) { this.number(Tag.Module); this.number(module, Stream.Numbers); return; }
    if (references.isCrate(v)) { this.number(Tag.Crate); return; }
    const known = this.defined.get(v);
    if (known !== undefined) { this.number(Tag.Again); this.number(known, Stream.Numbers); return; }
    if (this.repeated.has(v)) {
      this.number(Tag.Define);
      this.defined.set(v, this.defined.size);
    }
    if (Array.isArray(v)) this.array(v, path);
    else if (v instanceof Uint8Array) { this.number(Tag.Bytes); this.number(v.length); this.out[Stream.Numbers].push(...v); }
    else if (v instanceof Map) {
      this.number(Tag.Map);
      this.number(v.size);
      for (const [k, w] of v) { this.value(k, path); this.value(w, `${path}.${String(k)}`); }
    } else if (v instanceof Set) {
      this.number(Tag.Set);
      this.number(v.size);
      for (const w of v) this.value(w, path);
    } else this.record(v, path);
  }

  private array(v: readonly unknown[], path: string): void {
    const ints = v.length > 2 && v.every((n) => Number.isSafeInteger(n));
    if (ints) {
      this.integers(v as readonly number[]);
      return;
    }
    this.number(Tag.Array);
    this.number(v.length);
    for (const w of v) this.value(w, `${path}[]`);
  }

  private integers(v: readonly number[]): void {
    const ascending = v.every((n, k) => n >= (k === 0 ? 0 : v[k - 1]));
    this.number(ascending ? Tag.Ascending : Tag.Ints);
    this.number(v.length);
    for (let k = 0; k < v.length; k++) {
      if (ascending) this.number(v[k] - (k === 0 ? 0 : v[k - 1]), Stream.Lists);
      else this.zigzag(v[k], Stream.Lists);
    }
  }

  private record(v: object, path: string): void {
    const keys = keysOf(v);
    const names = keys.join();
    const fields = v as Record<string, unknown>;
    if (names === SPAN) {
      const { file, lo, hi, ctxt } = fields as Record<string, number>;
      this.number(Tag.Span);
      this.zigzag(file - this.lastSpan[0], Stream.Numbers);
      this.zigzag(lo - this.lastSpan[1], Stream.Numbers);
      this.zigzag(hi - lo, Stream.Numbers);
      this.number(ctxt, Stream.Numbers);
      this.lastSpan = [file, lo];
      return;
    }
    this.number(Tag.Shape + this.shape(names));
    for (const k of keys) {
      if (ABSENT[names]?.includes(k) ?? false) continue;
      if (LATER[names]?.includes(k) ?? false) {
        const later = this.unit(fields[k]);
        this.number(Tag.Later);
        for (const bytes of later) this.number(bytes.length);
        later.forEach((bytes, stream) => { for (const b of bytes) this.out[stream].push(b); });
      } else this.value(fields[k], `${path}.${k}`);
    }
  }
}

/** Own properties and the tokens of a group that is lexed late. */
function keysOf(v: object): readonly string[] {
  return "kind" in v && v.kind === "Delimited" ? ["kind", "delim", "open", "close", "tokens"] : Object.keys(v);
}

function newStreams(): number[][] {
  return Array.from({ length: STREAMS }, () => []);
}

/** Seven bits a byte, low bits first; all bytes but the last have the eighth bit. */
export function pushNumber(out: number[], n: number): void {
  let rest = n;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  out.push(rest);
}
