/** What later phases are told of the `main` of a test build; its body is `harness.ts`. */
import { DUMMY_SPAN } from "../../source/span";
import type { ItemNode } from "../hir";

/** Signature of the harness: `fn main()`. */
export const HARNESS_ITEM: ItemNode = {
  kind: "Fn", hasBody: true, isIntrinsic: false,
  sig: { isConst: false, isAsync: false, isUnsafe: false, abi: undefined, inputs: [], output: undefined, hasSelf: false, cVariadic: false, span: DUMMY_SPAN },
  generics: { params: [], predicates: [], span: DUMMY_SPAN },
};
