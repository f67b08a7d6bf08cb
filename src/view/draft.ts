/** Values while they are being made: as `Value`, but pointers' targets are filled in once every value has its place. */
import type { Pointer, Value } from "./memory_state";
import type { Ty } from "../engine/ty/ty";

/** A pointer that waits for its target. */
export interface PendingPointer {
  readonly pointer: { -readonly [K in keyof Pointer]: Pointer[K] };
  readonly address: bigint;
  /** Address of the pointer itself: its provenance is asked there. */
  readonly at: bigint;
  readonly pointee: Ty | undefined;
  /** Elements behind it (slices, strings, vectors), 1 for a single value. */
  readonly count: number;
  /** Elements that there is room for. */
  readonly capacity: number;
}

/** What a pass over memory collects: all values by address, all pointers. */
export class Draft {
  readonly pointers: PendingPointer[] = [];
  private readonly byAddress = new Map<number, { readonly value: Value; readonly ty: Ty }[]>();

  addValue(value: Value, ty: Ty): void {
    const list = this.byAddress.get(value.address);
    if (list === undefined) this.byAddress.set(value.address, [{ value, ty }]);
    else list.push({ value, ty });
  }

  /** The value of that type at exactly that address; else the outermost one there that is not larger than the pointee. */
  find(address: number, ty: Ty | undefined): Value | undefined {
    const list = this.byAddress.get(address);
    return list?.find((e) => e.ty === ty)?.value;
  }

  /** Any value that starts there, the innermost. */
  innermost(address: number): Value | undefined {
    const list = this.byAddress.get(address);
    return list === undefined ? undefined : list[0].value;
  }
}
