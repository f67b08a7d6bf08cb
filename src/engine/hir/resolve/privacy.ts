/** E0603: a name that is there but not for us. Counterpart: rustc_resolve `report_privacy_error`. */
import type { Label, SubDiagnostic } from "../../source/diagnostic";
import type { Ident } from "../../syntax/ast";
import type { Binding, Module } from "../definitions";
import { note } from "../session";
import type { Session } from "../session";
import { headSpan } from "./head_span";
import type { Names } from "./names";
import { describeRes } from "./res";

export function reportPrivate(session: Session, names: Names, ident: Ident, binding: Binding, from: Module): void {
  if (binding.res.kind !== "Def" || names.isAccessible(binding.vis, from)) return;
  const data = session.def(binding.res.id);
  const noun = describeRes(binding.res, session.table) + (data.node.kind === "Ctor" ? " constructor" : "") + (binding.importSpan !== undefined ? " import" : "");
  const labels: Label[] = [];
  if (data.node.kind === "Ctor") {
    const owner = session.def(data.node.of);
    const fields = owner.node.kind === "Item" && owner.node.item.kind.kind === "Struct" && owner.node.item.kind.data.kind === "Tuple" ? owner.node.item.kind.data.fields : [];
    const hidden = fields.find((f) => f.vis.kind !== "Public");
    if (hidden !== undefined) labels.push(note(hidden.span, "a constructor is private if any of the fields is private"));
  }
  const definition = binding.importSpan ?? headSpan(session.sourceMap, data.span);
  const where: SubDiagnostic = { level: "note", message: `the ${noun} \`${ident.name}\` is defined here${binding.importSpan !== undefined ? "..." : ""}`, span: definition };
  session.error("E0603", `${noun} \`${ident.name}\` is private`, ident.span, `private ${noun}`, labels, [where]);
}
