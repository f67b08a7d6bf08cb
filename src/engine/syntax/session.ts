/** What parsing a piece of a program needs to know beside its tokens. */
import type { DiagnosticSink } from "../source/diagnostic";
import type { SourceMap } from "../source/source_map";

export interface ParseSession {
  readonly sources: SourceMap;
  readonly sink: DiagnosticSink;
  readonly edition: 2021 | 2024;
}
