/**
 * The bytecode: what one instruction does. Code is a flat Int32Array; an instruction is its opcode followed by its operands, one word each.
 *
 * Operands: `d`, `a`, `b`, `s`, `p` are byte offsets from the frame pointer (`fp`, the frame's lowest address; offsets may be negative:
 * arguments of a call under preparation lie just below). `p` names a slot that holds a pointer. `target` is a code index.
 * Widths in names are bits; S and U tell signed from unsigned, F is floating point, P a pointer with its provenance,
 * N a stretch of bytes with provenance and initialisation state. `I` at the end: the last operand is an immediate value.
 *
 * Worked example: `x = y + 1` for `y: i64` at 8 and `x` at 16 is `Add64I 16 8 1`.
 */
export const enum Op {
  Nop,
  /** lineId, statementId: the reader's step stands here, before the line, statement or expression runs. Counts all three levels. */
  Step,
  /** The reader's step of the expression level only. */
  StepExpr,
  /** target */
  Jump,
  /** a, target: the byte at a is not 0 */
  JumpIf,
  /** a, target: the byte at a is 0 */
  JumpIfNot,
  /** a, bytes (1, 2, 4), n, otherwise, then n pairs (value zero-extended, target) */
  Switch,
  /** a, words (2 or 4), n, otherwise, then n groups (words of the value from the low one, target) */
  SwitchWide,
  /** function, unwind: a new frame below. unwind: target of the cleanup, 0 = go on to the caller, -1 = a panic must not leave: abort */
  Call,
  /** p, unwind: as Call, of the function whose address is at p */
  CallPtr,
  Return,
  /** The panic in flight goes on to the caller. */
  Resume,
  /** reason: 0 = panic in a destructor during cleanup, 1 = panic in a function that cannot unwind */
  Terminate,
  /** Undefined behaviour: reached what cannot be reached. */
  Unreachable,
  /** index into Program.traps: the construct is not modelled */
  Trap,
  /** system call (see `Sys`), number of operands, then the operands whose meaning it defines */
  Sys,

  // ---- moving values ----
  /** d, a */
  Mov8, Mov16, Mov32, Mov64, MovP,
  /** d, a, size */
  MovN,
  /** d, value */
  Const8, Const16, Const32,
  /** d, low word, high word */
  Const64,
  /** d, size: zero bytes without provenance */
  Zero,
  /** a, size: the bytes are initialised */
  MarkInit,
  /** a, size: the bytes are not initialised */
  MarkUninit,

  // ---- storage of locals whose address is taken ----
  /** a, size, log2 of alignment, hidden slot: makes the allocation of a local; its bytes become uninitialised unless flag (5th operand) is 1 */
  LocalLive,
  /** hidden slot */
  LocalDead,
  /** d, offset, hidden slot: pointer to fp + offset with the provenance of the local */
  AddrLocal,
  /** d, slot of a linear offset, displacement, hidden slot */
  AddrLinear,
  /** d, allocation index, displacement: address in a global allocation */
  AddrGlobal,
  /** d, function */
  AddrFn,
  /** d, p, displacement: pointer arithmetic without a check */
  PtrAdd,
  /** d, p, index (usize), stride, displacement */
  PtrIndex,
  /** d, offset, index (usize), stride, length: the linear offset of an element of an array in this frame */
  LinearIndex,

  // ---- through pointers, checked: d, p, displacement, alignment ----
  Load8, Load16, Load32, Load64, LoadP,
  /** d, p, displacement, alignment, size */
  LoadN,
  // p, displacement, s, alignment
  Store8, Store16, Store32, Store64, StoreP,
  /** p, displacement, s, alignment, size, copyInit: 1 = initialisation comes with the bytes, 0 = all become initialised */
  StoreN,
  /** p, displacement, size, alignment: a reference may be made of this place */
  CheckRef,
  /** a, bytes, least, greatest (unsigned, wrapping when least > greatest): a value outside is invalid; 5th operand is an index into Program.strings that says of what */
  CheckRange,

  // ---- elements of arrays in this frame, by linear offset: d, slot, displacement / slot, displacement, s ----
  LoadL8, LoadL16, LoadL32, LoadL64, LoadLN,
  StoreL8, StoreL16, StoreL32, StoreL64, StoreLN,

  // ---- 32-bit integers: d, a, b ----
  Add32, Sub32, Mul32, And32, Or32, Xor32, Shl32, ShrS32, ShrU32,
  Eq32, Ne32, LtS32, LeS32, LtU32, LeU32,
  Add32I, Mul32I, And32I, Shl32I, ShrS32I, ShrU32I,
  Eq32I, Ne32I, LtS32I, LeS32I, GtS32I, GeS32I, LtU32I, GeU32I,
  /** d, a, b, offset of the overflow flag */
  AddOvS32, SubOvS32, MulOvS32, AddOvU32, SubOvU32, MulOvU32,
  AddOvS32I, AddOvU32I,
  /** d, a, b, target when it overflows */
  AddJoS32, SubJoS32, MulJoS32, AddJoU32, SubJoU32, AddJoS32I, AddJoU32I,

  // ---- 64-bit integers as two words: d, a, b ----
  Add64, Sub64, Mul64, And64, Or64, Xor64,
  /** d, a, count in a 32-bit slot, masked to 6 bits */
  Shl64, ShrS64, ShrU64,
  Eq64, Ne64, LtS64, LeS64, LtU64, LeU64,
  AddOvS64, SubOvS64, AddOvU64, SubOvU64,
  AddJoS64, SubJoS64, AddJoU64, SubJoU64,
  // Immediate operands are sign-extended words; the order of this group matters to the interpreter.
  Add64I, AddOvS64I, AddOvU64I, AddJoS64I, AddJoU64I,
  Eq64I, Ne64I, LtU64I, LtS64I,

  // ---- fused comparison and jump: a, b, target ----
  JEq32, JNe32, JLtS32, JLeS32, JLtU32, JLeU32, JGtS32, JGeS32, JGtU32, JGeU32,
  JEq32I, JNe32I, JLtS32I, JLeS32I, JGtS32I, JGeS32I, JLtU32I, JGeU32I,
  JEq64, JNe64, JLtU64, JGeU64, JLtS64, JGeS64, JLeU64, JGtU64, JLeS64, JGtS64,
  JEq8I, JNe8I,

  // ---- floats: d, a, b ----
  AddF64, SubF64, MulF64, DivF64, EqF64, LtF64, LeF64,
  AddF32, SubF32, MulF32, DivF32,

  // ---- conversions: d, a ----
  SExt32To64, ZExt32To64, ZExt8To32, ZExt8To64, SExt8To32, S32ToF64,
  /** a: not of a byte that is 0 or 1 → d */
  NotBool,

  // ---- everything else about numbers ----
  /** BinaryAlu, IntKind, d, a, b, offset of the overflow flag (…WithOverflow only) */
  Alu,
  /** UnaryAlu, IntKind, d, a */
  AluUnary,
  /** FloatOp, bytes, d, a, b, c */
  Float,
  /** NumKind from, NumKind to, d, a */
  Cast,
}

/** What `Op.Alu` computes. Shifts and rotations take their count from a 32-bit slot. */
export const enum BinaryAlu {
  Add, Sub, Mul, Div, Rem, And, Or, Xor, Shl, Shr,
  Eq, Ne, Lt, Le, Gt, Ge,
  /** -1, 0, 1 as i8 */
  Cmp,
  AddOv, SubOv, MulOv,
  AddSat, SubSat,
  RotateLeft, RotateRight,
  /** Overflow is undefined behaviour. */
  AddUnchecked, SubUnchecked, MulUnchecked, DivUnchecked, RemUnchecked, ShlUnchecked, ShrUnchecked,
  Max, Min, Nand,
}

/** What `Op.AluUnary` computes. Counts are 32-bit. */
export const enum UnaryAlu { Not, Neg, CtPop, CtLz, CtTz, BSwap, BitReverse }

/** Integer kinds by width and sign; `kind >> 1` is log2 of the bytes, `kind & 1` tells signed. */
export const enum IntKind { U8, I8, U16, I16, U32, I32, U64, I64, U128, I128 }

/** `Op.Cast` kinds beyond `IntKind`: the two floats. */
export const FLOAT32 = 10;
export const FLOAT64 = 11;

/** What `Op.Float` computes; comparisons give a byte. */
export const enum FloatOp {
  Add, Sub, Mul, Div, Rem, Eq, Ne, Lt, Le, Gt, Ge, Neg, Abs,
  Sqrt, Powi, Pow, Sin, Cos, Exp, Exp2, Ln, Log2, Log10, Fma, MinNum, MaxNum, CopySign,
  Floor, Ceil, Trunc, Round, RoundTiesEven,
  Tan, Asin, Acos, Atan, Atan2, Sinh, Cosh, Tanh, Cbrt, Hypot, Expm1, Ln1p,
}

/** System calls: `Op.Sys id n` followed by n operands: slots, or immediates where it says (imm). */
export const enum Sys {
  /** d, size, align, kind(imm): 1 zeroed, 2 behind the allocator's back (see memsim_system_alloc) */
  Alloc,
  /** p, size, align */
  Dealloc,
  /** d, p, old size, align, new size */
  Realloc,
  /** fd, p, len */
  Print,
  /** d, p, len */
  Read,
  /** code */
  Exit,
  Abort,
  /** message p, len, location p, and the offsets of its file pointer, line and column (imm, imm, imm) */
  NotePanic,
  /** p */
  NoteLeak,
  /** payload p, target: cleanup of the frame itself, or 0 */
  BeginUnwind,
  /** d: payload of the panic just caught, the panic in flight ends */
  TakePayload,
  /** dst p, src p, count, element size(imm), align(imm), overlap allowed(imm) */
  Copy,
  /** dst p, byte, count, element size(imm), align(imm) */
  Fill,
  /** d, left p, right p, bytes: -1, 0, 1 as i32 */
  Compare,
  /** d, left p, right p, bytes(imm): equal */
  RawEq,
  /** d, p, base p, size(imm), unsigned(imm) */
  OffsetFrom,
  /** d, p, index, size(imm): in-bounds pointer arithmetic */
  OffsetInbounds,
  /** p: provenance is exposed */
  Expose,
  /** d, a, mode(imm): integer to pointer, 1 = with exposed provenance, 0 = without provenance */
  PtrFromInt,
  /** d, p, mask */
  PtrMask,
  /** condition: false is undefined behaviour */
  Assume,
  /** d */
  ArgCount,
  /** d, index */
  ArgLen,
  /** index, p */
  Arg,
  /** d, bits, is_f32, mode, precision, upper, buf p */
  FloatToStr,
  /** d, p, len, is_f32, out p */
  FloatParse,
  /** d */
  Nanos,
  /** d */
  Seed,
  /** size(imm) of arguments about to be written below the frame: room for them, or stack overflow */
  Probe,
  /** p, displacement, size(imm): bytes become uninitialised (drop of a moved-out box, `uninit`) */
  Deinit,
  /** dst p, src p, size(imm), align(imm) */
  Swap,
  /** a, size(imm): the bytes must be initialised (a union's field is read) */
  CheckInit,
  /** p: must be the address of a function */
  CheckFunction,
  /** start (pointer to a function of one pointer), data p, name p, name's length, thread id (u64), stack size */
  ThreadSpawn,
  /** ends the running thread; does not return */
  ThreadExit,
  /** thread id (u64): waits until it has ended */
  ThreadJoin,
  /** d (u64) */
  ThreadId,
  /** d: was woken (bool), p, expected (u32), what (`Waiting`, u32), nanoseconds (u64, all ones: no end) */
  FutexWait,
  /** d: how many (usize), p, count (u32) */
  FutexWake,
  /** p, size(imm), kind(imm: 1 load, 2 store, 3 both), ordering (u8): an atomic operation begins, made of the instructions up to AtomicEnd */
  Atomic,
  AtomicEnd,
  /** ordering (u8) */
  Fence,
  /** nanoseconds (u64) */
  Sleep,
  Yield,
  /** d, p to a static, size */
  ThreadLocal,
}
