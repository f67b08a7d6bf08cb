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
  /** Leads to elements, even if there is just one. */
  readonly many: boolean;
  /** Held by something the picture does not show: a temporary, a frame of the library. */
  readonly hidden: boolean;
  /** Left over in a variable whose value is gone: it keeps nothing alive. */
  readonly stale: boolean;
}

/** What a pass over memory collects: all values by address, all pointers. */
export class Draft {
  /** `hidden`: what is decoded is not shown, so its pointers count and its values do not. */
  constructor(readonly pointers: PendingPointer[] = [], readonly hidden = false) {}

  private readonly byAddress = new Map<number, { readonly value: Value; readonly ty: Ty }[]>();

  /** Collects pointers into the same list, and no values. */
  unseen(): Draft {
    return new Draft(this.pointers, true);
  }

  addValue(value: Value, ty: Ty): void {
    if (this.hidden) return;
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
