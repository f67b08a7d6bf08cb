/**
 * A picture as numbers: keyed shapes with coordinates, in CSS pixels, origin top left. Plain data; this file only declares.
 * `role` says what a mark means; its look (colour, dash, weight) is styles.css' business, as class `memsim-<role>`.
 * Keys are unique in a scene, and the same thing keeps its key from step to step, so that ink can be joined to it.
 */

export type Role =
  | "column-stack" | "column-heap" | "column-static" | "column-rule-stack" | "column-rule-heap" | "column-rule-static" | "quiet" | "quiet-end"
  | "frame" | "frame-active" | "frame-library" | "frame-title" | "name" | "name-moved" | "name-quiet" | "type" | "label" | "index"
  | "cell" | "cell-changed" | "cell-moved" | "cell-uninitialized" | "cell-padding" | "cell-heap" | "cell-static" | "cell-spare" | "cell-invalid" | "cell-tag"
  | "value" | "value-faint" | "value-string" | "group" | "group-interior" | "variant-tab" | "variant-name"
  | "block" | "block-freed" | "block-leaked" | "block-leaked-forever" | "block-static" | "leak-mark" | "leak-forever-mark" | "lock"
  | "dot-owner" | "dot-shared" | "dot-mutable" | "dot-raw" | "dot-weak" | "dot-function"
  | "arrow-owner" | "arrow-shared" | "arrow-mutable" | "arrow-raw" | "arrow-weak" | "arrow-function" | "arrow-dangling" | "range-shared" | "range-mutable" | "range-owner"
  | "thread" | "thread-running" | "thread-mark"
  | "cell-key" | "ring-head" | "ring-head-index" | "edge" | "fold"
  | "map" | "map-live" | "map-freed" | "map-leaked" | "empty";

interface Keyed {
  readonly key: string;
  readonly role: Role;
  /** What a pointing device or a screen reader is told. */
  readonly title?: string;
}

export type Shape =
  | (Keyed & { readonly kind: "rect"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly rx: number })
  /** Baseline at y. */
  | (Keyed & { readonly kind: "text"; readonly x: number; readonly y: number; readonly text: string; readonly anchor: "start" | "middle" | "end" })
  | (Keyed & { readonly kind: "circle"; readonly cx: number; readonly cy: number; readonly r: number })
  | (Keyed & { readonly kind: "path"; readonly d: string; /** Head at the end: filled (owner), open (references), cross (dangling), none. */ readonly head: "filled" | "open" | "cross" | "none" });

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Painted in order: boxes first, then arrows, then text of arrows. */
  readonly shapes: readonly Shape[];
  /** One sentence an arrow, for screen readers. */
  readonly sentences: readonly string[];
}

export type Lens = "values" | "fields" | "bytes";

export interface SceneOptions {
  /** Width of the card's content in CSS pixels. */
  readonly width: number;
  readonly lens: Lens;
  /** Keep the column of static memory even while it is empty, because other moments of the run fill it: columns do not move then. */
  readonly keepStatic?: boolean;
  /** Some moment of the run has many heap blocks: small ones stand in a grid at every moment. */
  readonly manyBlocks?: boolean;
  /** Columns whose blocks the reader wants to see all. */
  readonly allBlocks?: ReadonlySet<string>;
}

/** A rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
