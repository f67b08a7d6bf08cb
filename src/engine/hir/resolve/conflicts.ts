/** Two things of one name in one namespace of one module. Counterpart: rustc_resolve `report_conflict`. */
import type { Label } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Binding, Module, Namespace } from "../definitions";
import { note } from "../session";
import type { Session } from "../session";
import { headSpan } from "./head_span";

/** Reports that `newer` bears the name of `older`; an item beside an import is the one "redefined". */
export function reportConflict(session: Session, name: string, ns: Namespace, module: Module, older: Binding, newer: Binding): void {
  let [first, second] = older.span.file === newer.span.file && older.span.lo > newer.span.lo ? [newer, older] : [older, newer];
  const at = spanOf(session, second);
  const seen = session.conflicts.get(name);
  if (seen !== undefined && seen.file === at.file && seen.lo === at.lo) return;
  session.conflicts.set(name, at);
  const bothImports = first.importSpan !== undefined && second.importSpan !== undefined;
  const anyImport = first.importSpan !== undefined || second.importSpan !== undefined;
  const crateInvolved = isCrate(session, first) || isCrate(session, second);
  const code = crateInvolved
    ? bothImports ? (isCrate(session, first) && isCrate(session, second) ? "E0259" : "E0254") : "E0260"
    : bothImports ? "E0252" : anyImport ? "E0255" : "E0428";
  if (bothImports && isCrate(session, second) && !isCrate(session, first)) [first, second] = [second, first];
  const container = { Mod: "module", Block: "block", Enum: "enum", Trait: "trait" }[module.kind];
  const word = nounOf(session, first, ns);
  const space = { Type: "type", Value: "value", Macro: "macro" }[ns];
  const old = first.importSpan === undefined ? `previous definition of the ${word} \`${name}\` here` : `previous import of the ${word} \`${name}\` here`;
  const now = second.importSpan === undefined ? `\`${name}\` redefined here` : `\`${name}\` reimported here`;
  const labels: Label[] = [note(spanOf(session, first), old)];
  session.error(code, `the name \`${name}\` is defined multiple times`, spanOf(session, second), now, labels, [
    { level: "note", message: `\`${name}\` must be defined only once in the ${space} namespace of this ${container}` },
    ...(anyImport ? [{ level: "help" as const, message: "you can use `as` to change the binding name of the import" }] : []),
  ]);
}

function spanOf(session: Session, binding: Binding): Span {
  return binding.importSpan ?? headSpan(session.sourceMap, binding.span);
}

function isCrate(session: Session, binding: Binding): boolean {
  return binding.importSpan !== undefined && /^(pub\s+)?extern\b/.test(session.sourceMap.text(binding.importSpan));
}

function nounOf(session: Session, binding: Binding, ns: Namespace): string {
  if (binding.res.kind === "Def" && binding.res.def === "Mod") return isCrate(session, binding) ? "extern crate" : "module";
  if (binding.res.kind === "Def" && binding.res.def === "Trait") return "trait";
  return { Type: "type", Value: "value", Macro: "macro" }[ns];
}
