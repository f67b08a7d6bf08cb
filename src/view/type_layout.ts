/** How types lie in memory, as plain data. Sizes and offsets are bytes. This file only declares. */

export interface TypeLayout {
  readonly type: string;
  readonly size: number;
  readonly align: number;
  readonly fields: readonly FieldLayout[];
  /** Of enums; their payload fields have offsets within the whole. */
  readonly variants: readonly { readonly name: string; readonly fields: readonly FieldLayout[] }[];
}

export interface FieldLayout {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}
