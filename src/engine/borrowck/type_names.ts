/** Types as error messages name them. */
import { prettyTy } from "../mir/pretty_ty";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

export function prettyForMessage(tcx: TyCtxt, ty: Ty): string {
  return prettyTy(tcx, ty);
}
