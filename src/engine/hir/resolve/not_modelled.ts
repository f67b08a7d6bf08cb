/** What real std has and our library has not is refused by name. */
import type { Ident } from "../../syntax/ast";
import type { Module } from "../definitions";
import type { Session } from "../session";
import { STD_MACROS, STD_NAMES } from "./std_names";

/** Reports `std::fs` and the like as not supported; false when real std has no such name either. */
export function reportNotModelled(session: Session, within: Module, ident: Ident): boolean {
  if (!within.crate.isLibrary || within.kind !== "Mod") return false;
  const parts: string[] = [];
  for (let m: Module | undefined = within; m?.parent !== undefined; m = m.parent) parts.unshift(session.def(m.def).name);
  const path = parts.join("::");
  if (within.parent === undefined && reportMacroNotModelled(session, ident)) return true;
  if (!Object.hasOwn(STD_NAMES, path) || !STD_NAMES[path].split(" ").includes(ident.name)) return false;
  session.unsupported(`\`${["std", ...parts, ident.name].join("::")}\``, ident.span);
  return true;
}

/** The same for macros. */
export function reportMacroNotModelled(session: Session, ident: Ident): boolean {
  if (!STD_MACROS.split(" ").includes(ident.name)) return false;
  session.unsupported(`\`${ident.name}!\``, ident.span);
  return true;
}
