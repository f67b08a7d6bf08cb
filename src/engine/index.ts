/** The engine's only face: Rust text in, recording out. Pure; see ARCHITECTURE.md. */
export type { Diagnostic, Label, SubDiagnostic, Level } from "./source/diagnostic";
export type { Span } from "./source/span";
