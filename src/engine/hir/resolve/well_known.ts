/** Library definitions that desugarings name, by path, should the library not bear the `#[lang]` attribute. */
import type { DefId } from "../def";
import type { Module } from "../definitions";
import type { Session } from "../session";

/** Path inside of the library → name. The last segment may be a member of the trait or enum before it. */
const PATHS: Readonly<Record<string, string>> = {
  Some: "option::Option::Some", None: "option::Option::None", Ok: "result::Result::Ok", Err: "result::Result::Err",
  into_iter: "iter::IntoIterator::into_iter", next: "iter::Iterator::next",
  branch: "ops::Try::branch", from_output: "ops::Try::from_output", from_residual: "ops::FromResidual::from_residual", Continue: "ops::ControlFlow::Continue", Break: "ops::ControlFlow::Break",
  Range: "ops::Range", RangeFrom: "ops::RangeFrom", RangeTo: "ops::RangeTo", RangeFull: "ops::RangeFull", RangeInclusive: "ops::RangeInclusive", RangeToInclusive: "ops::RangeToInclusive",
  format_arguments: "fmt::Arguments", format_argument: "fmt::rt::Argument", format_placeholder: "fmt::rt::Placeholder", format_count: "fmt::rt::Count", format_alignment: "fmt::rt::Alignment",
};

export function wellKnownPath(session: Session, name: string): DefId | undefined {
  if (!Object.hasOwn(PATHS, name) || session.library === undefined) return undefined;
  let module: Module | undefined = session.library.root;
  const parts = PATHS[name].split("::");
  for (let i = 0; i < parts.length && module !== undefined; i++) {
    const binding = module.types.get(parts[i]) ?? module.values.get(parts[i]);
    if (binding === undefined || binding.res.kind !== "Def") return undefined;
    if (i === parts.length - 1) return binding.res.id;
    module = session.modules.get(binding.res.id);
  }
  return undefined;
}
