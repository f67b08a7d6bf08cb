/** Where registers and the allocator's list heads lie: word indices in page 0 of linear memory. All run-time state is in memory; these are its fixed part. */
export const enum Reg {
  Pc, Fp, Cp,
  StepsLine, StepsStatement, StepsExpression,
  /** Instructions executed, as a float64 over two words (8-byte aligned). */
  Instructions, InstructionsHigh,
  PayloadLo, PayloadHi, PayloadProv,
  /** First allocation index never used, and the queue of indices to reuse. */
  TableTop, TableFreeHead, TableFreeTail, TableFreeCount,
  /** Serial number of the last allocation made. */
  Serial,
  /** Entries of the event log that belong to the past. */
  Events,
  Stdout, Stderr, StdinRead,
  /** Linear offset of the first byte above the last heap block. */
  HeapTop,
  LiveBytes, LiveBlocks, PeakBytes, Allocations, Frees,
  /** Free list of the first-fit and best-fit allocators: linear offset of a block, 0 ends it. */
  FreeList,
  /** Message of the panic in flight: index into the event log plus 1. */
  PanicEvent,
  /** Heads of the size classes' free lists. */
  SizeClasses = 64,
}

/** Size of page 0 and of the unit in which changes of memory are tracked. */
export const PAGE = 1024;

/** Words of a control record: one per frame, hidden slots follow. */
export const enum Ctrl { ReturnPc, CallerFp, CallerCp, Function, LastLine, LastLinePc, LastStatement, LastStatementPc, Hidden }

/** Words of an allocation table entry. */
export const enum Entry { AddressLo, AddressHi, Size, Linear, State, KindAlign, Serial, Next }
export const ENTRY_WORDS = 8;

/** Bits of `Entry.State`; the generation lies above bit 4. */
export const LIVE = 1;
export const WRITABLE = 2;
export const EXPOSED = 4;

/** Provenance is a 32-bit word: allocation index below, generation above. 0 is none. */
export const INDEX_MASK = 0x3fffff;
export const GENERATION_SHIFT = 22;
/** Provenance of pointers made from integers whose allocation was exposed: found by address when used. */
export const WILDCARD = INDEX_MASK;

export const enum AllocationKind { Stack, Heap, Global }
