/** The face of layout/. */
export type { Layout, Scalar, Niche, Primitive, BackendRepr, FieldsShape, Variants } from "./layout";
export { layoutComputer, type LayoutQueries } from "./layout_of";
