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
  /** Instruction at which the running thread's slice ends, and what the virtual clock is ahead of the instructions executed: float64 each. */
  SliceEnd = 40, SliceEndHigh,
  ClockAhead, ClockAheadHigh,
  /** Slot of the thread that runs; slots ever used; threads alive. */
  CurrentThread, ThreadSlots, ThreadsAlive,
  /** Last number given out in the queues of threads. */
  ThreadSequence,
  /** State of the schedule's random numbers. */
  ScheduleRandom,
  /** Bytes of the heap's region that threads' areas take. */
  AreaBytes,
  /** Heads of the size classes' free lists. */
  SizeClasses = 64,
  /** The main thread's record; those of others lie at the beginning of their areas. */
  MainThread = 512,
  /** Linear offset of each thread's record, by slot. */
  ThreadRecords = 1024,
}

/** Threads that may live at once. */
export const MAX_THREADS = 1024;

/** Words of a thread's record. Registers and what belongs to a panic in flight are here while another thread runs. */
export const enum Thread {
  State,
  /** Its `ThreadId` in the library; 1 is the main thread. */
  Id,
  Pc, Fp, Cp, PayloadLo, PayloadHi, PayloadProv, PanicEvent,
  /** Linear limits of its stack and control stack, and what makes a program address of a linear offset. */
  StackLow, StackHigh, Control, ControlEnd, StackDelta, StackHi,
  /** When a blocked thread wakes by itself (float64 nanoseconds of the virtual clock; negative: never). */
  WakeAt = 16, WakeAtHigh,
  /** What it waits for, and where (linear offset of a futex, id of a thread to be joined). */
  Waiting, WaitingAt,
  /** Linear offset of the byte that says whether it was woken (0: its time was up). */
  Answer,
  /** Its place in the queue of those ready, or of those that wait. */
  Queue,
  /** Room for thread-local copies: next free linear offset, end; and the first of its allocation entries. */
  LocalsTop, LocalsEnd, Locals,
  /** Bytes of its area. */
  AreaSize,
  Words = 32,
}

export const enum ThreadState { Free, Ready, Blocked }

/** What a blocked thread waits for. The library's names for it are in `sync/futex.rs`. */
export const enum Waiting { Nothing, Sleep, Join, Park, Mutex, RwLockRead, RwLockWrite, Condvar, Once, Message, Room, Scope, Barrier, Stream }

/** `Block.Index` of a thread's area among the blocks of the heap. */
export const AREA_INDEX = -1;

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
/** Accesses take the slow way, where data races are looked for; see races.ts. */
export const WATCHED = 8;

/** Provenance is a 32-bit word: allocation index below, generation above. 0 is none. */
export const INDEX_MASK = 0x3fffff;
export const GENERATION_SHIFT = 22;
/** Provenance of pointers made from integers whose allocation was exposed: found by address when used. */
export const WILDCARD = INDEX_MASK;

export const enum AllocationKind { Stack, Heap, Global }
