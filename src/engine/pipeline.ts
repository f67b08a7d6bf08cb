/**
 * The phases in order. Read this first.
 *
 *   text → tree (syntax) → names (hir) → types, THIR (ty) → MIR (mir_build) → verdict (borrowck)
 *        → elaborated MIR (mir_transform) → bytecode (codegen) → recording (machine, recording)
 *
 * Every phase returns a value and reports diagnostics; none throws on the reader's text. After errors of one phase the later
 * ones still check what does not depend on them, but nothing is run.
 */
import { borrowCheck, Closures } from "./borrowck";
import type { HirMap } from "./hir/hir";
import { collectLibrary, resolveProgram, type LibraryDefs, type LibraryFiles, type Resolution } from "./hir";
import { FIRST_USER_DEF, type DefId } from "./hir/def";
import { CodeCache } from "./codegen";
import { ConstantCheck } from "./const_eval/check_constants";
import { evaluateConst, type ConstEvalCx } from "./const_eval/evaluate";
import type { Tables } from "./data_structures/stored_map";
import { ImageMiss } from "./image/format";
import { openLibraryImage, type OpenedImage } from "./image/open_image";
import type { LibraryState } from "./image/write_image";
import { layoutComputer } from "./layout";
import { parseListing } from "./listing";
import type { Body } from "./mir/mir";
import { buildMir } from "./mir_build";
import { buildCoroutine, elaborateDrops, recordOutcomes, type CoroutineBodies } from "./mir_transform";
import { checkConstCalls } from "./mir_transform/check_consts";
import { checkLayouts } from "./mir_transform/check_layouts";
import { checkEndlessDrops } from "./mir_transform/endless_drops";
import { checkRecursion, checkThreadBounds } from "./mir_transform/coroutine/check_futures";
import { reportKnownPanics } from "./mir_transform/known_panics";
import { Diagnostics, unsupported } from "./source/diagnostic";
import { SourceMap } from "./source/source_map";
import type { Span } from "./source/span";
import { statementIndex } from "./statement_index";
import { createTyCtxt, Interner, type TyCtxt } from "./ty";
import { memo } from "./ty/memo";
import { checkBody } from "./ty/typeck/check_body";

export interface CompileOptions {
  /** Name of the listing in messages and panics: "src/main.rs", or the file given on the command line. */
  readonly fileName: string;
  readonly edition: 2021 | 2024;
  readonly pointerSize: 4 | 8;
  /** Compile for the test harness. */
  readonly test: boolean;
}

/** Queries with the MIR made of their answers. */
interface Phases {
  readonly tcx: TyCtxt;
  readonly checkCrate: () => void;
  /** MIR as built, before drops are elaborated. */
  readonly builtMir: (def: DefId) => Body | undefined;
  /** Compiled library functions on this target. */
  readonly code: CodeCache;
  readonly optimizedMir: (def: DefId) => Body | undefined;
  readonly coroutineDrop: (def: DefId) => Body | undefined;
  /** What the evaluation of constants works with. */
  readonly constEval: ConstEvalCx;
  /** Everything found out so far, by the name of the question. */
  readonly tables: () => Tables;
}

/**
 * The library read once, for all compilations of a session. What is found out about it (its types, checked bodies, MIR, facts about its
 * traits) depends on it alone, so all programs share it; what is said of the reader's definitions is kept with their program.
 */
export class Library {
  private readonly phases = new Map<4 | 8, Phases>();

  /** Errors in library bodies are bugs of ours and go to `sink`. `image`: what it begins with on the target that the image was made for. */
  constructor(readonly defs: LibraryDefs, private readonly sink: Diagnostics, private readonly image?: OpenedImage) {
    this.interner = image?.interner ?? new Interner();
  }

  readonly interner: Interner;

  /** What is known of the library on a target with pointers of that size. */
  on(pointerSize: 4 | 8): Phases {
    let phases = this.phases.get(pointerSize);
    if (phases === undefined) {
      const { hir, sourceMap } = this.defs;
      phases = makePhases({ hir, interner: this.interner, sources: sourceMap, sink: this.sink, pointerSize, library: undefined, ...(this.image === undefined ? {} : { cold: this.image.cold }) });
      this.phases.set(pointerSize, phases);
      if (this.image !== undefined) {
        if (pointerSize !== IMAGE_TARGET) throw new ImageMiss("32-bit target");
        this.image.restore(phases.tables());
      }
    }
    return phases;
  }

  /** What an image of the library is written from. */
  state(): LibraryState {
    return { defs: this.defs, interner: this.interner, tables: { ...this.on(IMAGE_TARGET).tables(), ...this.defs.hir.tables() } };
  }
}

/** Bytes of a pointer on the target that images are made for. */
export const IMAGE_TARGET = 8;

/** A library that begins with an image. `files` gives its text when something in it is to be shown. */
export function openLibrary(bytes: Uint8Array, files: () => LibraryFiles, sink: Diagnostics, read?: (table: string, key: number | string) => void): Library {
  const image = openLibraryImage(bytes, files, sink, read);
  return new Library(image.defs, sink, image);
}

export function readLibrary(files: LibraryFiles, sink: Diagnostics): Library {
  return new Library(collectLibrary(files, 2024, sink), sink);
}

/** A program after all checks, ready to be run when `ok`. */
export interface Checked {
  readonly sources: SourceMap;
  readonly diagnostics: Diagnostics;
  readonly tcx: TyCtxt;
  readonly resolution: Resolution;
  /** Nothing forbids running it. Errors of the borrow checker alone are in `borrowErrors`. */
  readonly ok: boolean;
  readonly borrowErrors: boolean;
  readonly code: CodeCache;
  /** Number of the reader's statement that a span lies in. */
  statementOf(span: Span): number | undefined;
  /** Elaborated MIR, on demand; of a coroutine the function that resumes it. */
  optimizedMir(def: DefId): Body | undefined;
  coroutineDrop(def: DefId): Body | undefined;
}

/** Longest listing that is compiled, in UTF-16 code units: far beyond what a note holds. */
const MAX_LISTING = 256 * 1024;

export function check(library: Library, text: string, options: CompileOptions): Checked {
  const diagnostics = new Diagnostics();
  const sources = new SourceMap();
  const tooLong = text.length > MAX_LISTING;
  const file = sources.addFile(options.fileName, tooLong ? "" : text);
  if (tooLong) diagnostics.report(unsupported(`a listing of ${Math.ceil(text.length / 1024)} KiB; the longest is ${MAX_LISTING / 1024} KiB`, { file: file.id, lo: 0, hi: 0, ctxt: 0 }));
  const { crate } = parseListing(file, options.edition, diagnostics, sources);
  const resolution = resolveProgram({ sourceMap: sources, sink: diagnostics, edition: options.edition, test: options.test, library: library.defs, user: crate.unsaid === undefined ? crate : { ...crate, items: [] } });
  const { tcx, checkCrate, builtMir, optimizedMir, coroutineDrop, code, constEval } = makePhases({
    hir: resolution.hir, interner: new Interner(library.interner), sources, sink: diagnostics, pointerSize: options.pointerSize,
    library: library.on(options.pointerSize),
  });

  if (diagnostics.all.some((d) => d.endsWithExpansion)) {
    diagnostics.retain((d) => d.code === undefined);
    return { sources, diagnostics, tcx, resolution, ok: false, borrowErrors: false, optimizedMir, coroutineDrop, code, statementOf: statementIndex(crate, sources) };
  }
  checkCrate();
  const typed = !diagnostics.hasErrors;
  const sound = (def: DefId): Body | undefined => (tcx.bodyHasErrors(def) ? undefined : builtMir(def));
  const start = diagnostics.all.length;
  const recursive = new Set<DefId>();
  const endless = new Set<DefId>();
  const badFutures = new Set<DefId>();
  for (const def of bodiesOf(tcx, resolution)) {
    const body = sound(def);
    if (body === undefined) continue;
    checkConstCalls(tcx, resolution.hir, sources, body, diagnostics);
    checkLayouts(tcx, sources, body, diagnostics);
    if (!typed) checkEndlessDrops(tcx, body, endless, diagnostics);
    if (!typed) continue;
    if (body.isCoroutine === true) checkRecursion(tcx, sources, def, recursive, diagnostics);
    if (checkThreadBounds(tcx, body, diagnostics)) badFutures.add(def);
  }
  new ConstantCheck(constEval, resolution.hir, diagnostics).check(resolution.hir.localDefs());
  const before = diagnostics.all.length;
  const constantsOk = !diagnostics.all.slice(start).some((d) => d.level === "error" && d.kind === "rust");
  const closures = new Closures(tcx, sound);
  const lintable: Body[] = [];
  for (const def of bodiesOf(tcx, resolution)) {
    if (tcx.bodyHasErrors(def)) {
      if (typed) diagnostics.report(unsupported(`what \`${tcx.def(def).name}\` does: its types could not be worked out`, tcx.def(def).identSpan));
      continue;
    }
    const body = badFutures.has(def) ? undefined : builtMir(def);
    if (body === undefined) continue;
    const count = diagnostics.all.length;
    borrowCheck(tcx, body, closures, diagnostics);
    if (typed && diagnostics.all.length === count) lintable.push(body);
  }
  const borrowErrors = diagnostics.all.slice(before).some((d) => d.level === "error" && d.kind === "rust");
  diagnostics.admitLate();
  for (const body of lintable) reportKnownPanics(tcx, resolution.hir, body, options.pointerSize, diagnostics);
  const unsupportedAfter = diagnostics.all.slice(start).some((d) => d.kind === "unsupported");
  return { sources, diagnostics, tcx, resolution, ok: typed && constantsOk && !unsupportedAfter && (borrowErrors || !diagnostics.hasErrors), borrowErrors, optimizedMir, coroutineDrop, code, statementOf: statementIndex(crate, sources) };
}

interface PhaseInputs {
  readonly hir: HirMap;
  readonly interner: Interner;
  readonly sources: SourceMap;
  readonly sink: Diagnostics;
  readonly pointerSize: 4 | 8;
  /** Answers for the library's definitions; undefined for the library itself. */
  readonly library: Phases | undefined;
  /** See `CodeCache`. */
  readonly cold?: ReadonlySet<DefId>;
}

/** The phases from types to elaborated MIR, each answer made when first asked for. */
function makePhases({ hir, interner, sources, sink, pointerSize, library, cold }: PhaseInputs): Phases {
  const { tcx, checkCrate, tables } = createTyCtxt({
    hir, interner, sink,
    layout: (queries) => layoutComputer(queries, pointerSize),
    evalConstBody: (def, args) => {
      const body = tcx.isLocal(def) && !tcx.bodyHasErrors(def) ? builtMir(def) : undefined;
      const count = sink.all.length;
      if (body !== undefined) checkConstCalls(tcx, hir, sources, body, sink);
      if (sink.all.length > count) return "failed";
      const answer = evaluateConst(constEval, def, args);
      if (answer.kind === "Value") return answer.bits;
      if (answer.error === undefined) return undefined;
      sink.report(answer.error);
      return "failed";
    },
    coroutineLayout: (def) => coroutine(def)?.layout,
    checkBody: (deps, def) => checkBody(deps, def) ?? { def, thir: undefined, closures: new Map(), opaqueTypes: new Map(), valueTy: interner.error, hasErrors: true },
    library: library?.tcx,
  });
  const code = library?.code ?? new CodeCache(cold);
  const built = new Map<DefId, Body | undefined>();
  const builtMir = (def: DefId): Body | undefined => {
    if (library !== undefined && def < FIRST_USER_DEF) return library.builtMir(def);
    if (!built.has(def)) {
      const thir = tcx.thirBody(def);
      built.set(def, thir === undefined ? undefined : buildMir(tcx, thir, sink));
    }
    return built.get(def);
  };
  const elaborated = memo((def: DefId): Body | undefined => {
    const body = builtMir(def);
    if (body === undefined) return undefined;
    const runs = body.isCoroutine === true ? coroutine(def)?.resume : elaborateDrops(tcx, body);
    // What became of the reader's variables is shown, of the library's it is not.
    return runs === undefined || library === undefined ? runs : recordOutcomes(tcx, runs);
  }, () => undefined);
  const optimizedMir = (def: DefId): Body | undefined => (library !== undefined && def < FIRST_USER_DEF ? library.optimizedMir(def) : elaborated(def));
  // One that holds itself has no layout; E0733 says so.
  const coroutine = memo((def: DefId): CoroutineBodies | undefined => {
    const body = builtMir(def);
    return body?.isCoroutine === true ? buildCoroutine(tcx, body) : undefined;
  }, () => undefined);
  const coroutineDrop = (def: DefId): Body | undefined => coroutine(def)?.drop;
  const constEval: ConstEvalCx = { tcx, coroutineDrop, optimizedMir: (def) => (tcx.bodyHasErrors(def) ? undefined : optimizedMir(def)), sources, pointerSize, code };
  return { tcx, checkCrate, builtMir, optimizedMir, coroutineDrop, code, constEval, tables: () => ({ ...tables(), optimizedMir: elaborated.known, code: code.kept }) };
}

/** The reader's bodies in source order, closures included. */
function bodiesOf(tcx: TyCtxt, resolution: Resolution): readonly DefId[] {
  return resolution.hir.localDefs().filter((id) => {
    const { kind } = tcx.def(id);
    return kind === "Fn" || kind === "AssocFn" || kind === "Const" || kind === "AssocConst" || kind === "Static" || kind === "Closure";
  });
}
