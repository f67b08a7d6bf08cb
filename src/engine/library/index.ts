/** The library's files: path inside the library to text. The bundler (and jest) turn a `.rs` file into a module whose default export is its text. */
import libRs from "./lib.rs";
import allocRs from "./alloc.rs";
import anyRs from "./any.rs";
import arrayRs from "./array.rs";
import asciiRs from "./ascii.rs";
import borrowRs from "./borrow.rs";
import boolRs from "./bool.rs";
import boxedRs from "./boxed.rs";
import cellRs from "./cell.rs";
import cellLazyRs from "./cell/lazy.rs";
import charRs from "./char.rs";
import charCaseRs from "./char/case.rs";
import charDecodeRs from "./char/decode.rs";
import charEscapeRs from "./char/escape.rs";
import charMethodsRs from "./char/methods.rs";
import charUnicodeRs from "./char/unicode.rs";
import cloneRs from "./clone.rs";
import cmpRs from "./cmp.rs";
import collectionsRs from "./collections.rs";
import collectionsBinaryHeapRs from "./collections/binary_heap.rs";
import collectionsBtreeRs from "./collections/btree.rs";
import collectionsBtreeBuildRs from "./collections/btree/build.rs";
import collectionsBtreeEntryRs from "./collections/btree/entry.rs";
import collectionsBtreeIntoIterRs from "./collections/btree/into_iter.rs";
import collectionsBtreeIterRs from "./collections/btree/iter.rs";
import collectionsBtreeMapRs from "./collections/btree/map.rs";
import collectionsBtreeNavigateRs from "./collections/btree/navigate.rs";
import collectionsBtreeNodeRs from "./collections/btree/node.rs";
import collectionsBtreeRemoveRs from "./collections/btree/remove.rs";
import collectionsBtreeSearchRs from "./collections/btree/search.rs";
import collectionsBtreeSetRs from "./collections/btree/set.rs";
import collectionsHashRs from "./collections/hash.rs";
import collectionsHashEntryRs from "./collections/hash/entry.rs";
import collectionsHashIterRs from "./collections/hash/iter.rs";
import collectionsHashMapRs from "./collections/hash/map.rs";
import collectionsHashRawRs from "./collections/hash/raw.rs";
import collectionsHashSetRs from "./collections/hash/set.rs";
import collectionsLinkedListRs from "./collections/linked_list.rs";
import collectionsVecDequeRs from "./collections/vec_deque.rs";
import collectionsVecDequeIterRs from "./collections/vec_deque/iter.rs";
import collectionsVecDequeTraitsRs from "./collections/vec_deque/traits.rs";
import convertRs from "./convert.rs";
import defaultRs from "./default.rs";
import envRs from "./env.rs";
import errorRs from "./error.rs";
import ffiRs from "./ffi.rs";
import floatModulesRs from "./float_modules.rs";
import ffiOsStrRs from "./ffi/os_str.rs";
import fmtRs from "./fmt.rs";
import fmtArgumentsRs from "./fmt/arguments.rs";
import fmtBuildersRs from "./fmt/builders.rs";
import fmtFloatRs from "./fmt/float.rs";
import fmtFormatterRs from "./fmt/formatter.rs";
import fmtImplsRs from "./fmt/impls.rs";
import fmtNumRs from "./fmt/num.rs";
import fmtRtRs from "./fmt/rt.rs";
import futureRs from "./future.rs";
import hashRs from "./hash.rs";
import hashImplsRs from "./hash/impls.rs";
import hashSipRs from "./hash/sip.rs";
import hintRs from "./hint.rs";
import intrinsicsRs from "./intrinsics.rs";
import ioRs from "./io.rs";
import ioBufferedRs from "./io/buffered.rs";
import ioCursorRs from "./io/cursor.rs";
import ioErrorRs from "./io/error.rs";
import ioErrorKindRs from "./io/error_kind.rs";
import ioReadRs from "./io/read.rs";
import ioSourcesRs from "./io/sources.rs";
import ioStdioRs from "./io/stdio.rs";
import ioWriteRs from "./io/write.rs";
import iterRs from "./iter.rs";
import iterAdaptersRs from "./iter/adapters.rs";
import iterChainZipRs from "./iter/chain_zip.rs";
import iterDoubleEndedRs from "./iter/double_ended.rs";
import iterFlattenRs from "./iter/flatten.rs";
import iterIteratorRs from "./iter/iterator.rs";
import iterPeekableRs from "./iter/peekable.rs";
import iterRangeRs from "./iter/range.rs";
import iterSourcesRs from "./iter/sources.rs";
import iterTraitsRs from "./iter/traits.rs";
import macrosRs from "./macros.rs";
import markerRs from "./marker.rs";
import memRs from "./mem.rs";
import netRs from "./net.rs";
import netIpRs from "./net/ip.rs";
import netParserRs from "./net/parser.rs";
import netSocketAddrRs from "./net/socket_addr.rs";
import numRs from "./num.rs";
import numFloatRs from "./num/float.rs";
import numIntMethodsRs from "./num/int_methods.rs";
import numNonzeroRs from "./num/nonzero.rs";
import numParseRs from "./num/parse.rs";
import numSignedRs from "./num/signed.rs";
import numUnsignedRs from "./num/unsigned.rs";
import numWrappingRs from "./num/wrapping.rs";
import opsRs from "./ops.rs";
import opsArithRs from "./ops/arith.rs";
import opsBitRs from "./ops/bit.rs";
import opsControlFlowRs from "./ops/control_flow.rs";
import opsDerefRs from "./ops/deref.rs";
import opsFunctionRs from "./ops/function.rs";
import opsIndexRs from "./ops/index.rs";
import opsRangeRs from "./ops/range.rs";
import opsTryTraitRs from "./ops/try_trait.rs";
import opsUnsizeRs from "./ops/unsize.rs";
import optionRs from "./option.rs";
import osRs from "./os.rs";
import panicRs from "./panic.rs";
import panickingRs from "./panicking.rs";
import pathRs from "./path.rs";
import pathBufRs from "./path/buf.rs";
import pathComponentsRs from "./path/components.rs";
import pathPathRs from "./path/path.rs";
import pathTraitsRs from "./path/traits.rs";
import pinRs from "./pin.rs";
import preludeRs from "./prelude.rs";
import processRs from "./process.rs";
import ptrRs from "./ptr.rs";
import ptrConstPtrRs from "./ptr/const_ptr.rs";
import ptrFnPtrRs from "./ptr/fn_ptr.rs";
import ptrMetadataRs from "./ptr/metadata.rs";
import ptrMutPtrRs from "./ptr/mut_ptr.rs";
import ptrNonNullRs from "./ptr/non_null.rs";
import ptrUniqueRs from "./ptr/unique.rs";
import rangeRs from "./range.rs";
import rcRs from "./rc.rs";
import resultRs from "./result.rs";
import rtRs from "./rt.rs";
import sharedPointerRs from "./shared_pointer.rs";
import sliceRs from "./slice.rs";
import sliceAccessRs from "./slice/access.rs";
import sliceArraysRs from "./slice/arrays.rs";
import sliceChunksRs from "./slice/chunks.rs";
import sliceCmpRs from "./slice/cmp.rs";
import sliceConcatRs from "./slice/concat.rs";
import sliceIndexRs from "./slice/index.rs";
import sliceIterRs from "./slice/iter.rs";
import sliceSearchRs from "./slice/search.rs";
import sliceSortRs from "./slice/sort.rs";
import sliceSplitRs from "./slice/split.rs";
import strRs from "./str.rs";
import strBasicsRs from "./str/basics.rs";
import strCharsRs from "./str/chars.rs";
import strEscapeRs from "./str/escape.rs";
import strLossyRs from "./str/lossy.rs";
import strPatternRs from "./str/pattern.rs";
import strSearchRs from "./str/search.rs";
import strSplitRs from "./str/split.rs";
import strTraitsRs from "./str/traits.rs";
import strTransformRs from "./str/transform.rs";
import strUtf8Rs from "./str/utf8.rs";
import stringRs from "./string.rs";
import stringTraitsRs from "./string/traits.rs";
import syncRs from "./sync.rs";
import syncArcRs from "./sync/arc.rs";
import syncAtomicRs from "./sync/atomic.rs";
import syncCondvarRs from "./sync/condvar.rs";
import syncFutexRs from "./sync/futex.rs";
import syncMpscRs from "./sync/mpsc.rs";
import syncMpscChannelRs from "./sync/mpsc/channel.rs";
import syncMpscQueueRs from "./sync/mpsc/queue.rs";
import syncMpscWakerRs from "./sync/mpsc/waker.rs";
import syncMpscZeroRs from "./sync/mpsc/zero.rs";
import syncMutexRs from "./sync/mutex.rs";
import syncOnceRs from "./sync/once.rs";
import syncPoisonRs from "./sync/poison.rs";
import syncRwlockRs from "./sync/rwlock.rs";
import taskRs from "./task.rs";
import testRs from "./test.rs";
import threadRs from "./thread.rs";
import threadLocalRs from "./thread/local.rs";
import threadScopedRs from "./thread/scoped.rs";
import timeRs from "./time.rs";
import tupleRs from "./tuple.rs";
import vecRs from "./vec.rs";
import vecDrainRs from "./vec/drain.rs";
import vecFromIterRs from "./vec/from_iter.rs";
import vecIntoIterRs from "./vec/into_iter.rs";
import vecRawVecRs from "./vec/raw_vec.rs";
import vecRetainRs from "./vec/retain.rs";
import vecSpliceRs from "./vec/splice.rs";
import vecTraitsRs from "./vec/traits.rs";

/** By module path: `lib.rs`, `vec.rs`, `vec/drain.rs`. */
const FILES: ReadonlyMap<string, string> = new Map([
  ["lib.rs", libRs],
  ["alloc.rs", allocRs],
  ["any.rs", anyRs],
  ["array.rs", arrayRs],
  ["ascii.rs", asciiRs],
  ["borrow.rs", borrowRs],
  ["bool.rs", boolRs],
  ["boxed.rs", boxedRs],
  ["cell.rs", cellRs],
  ["cell/lazy.rs", cellLazyRs],
  ["char.rs", charRs],
  ["char/case.rs", charCaseRs],
  ["char/decode.rs", charDecodeRs],
  ["char/escape.rs", charEscapeRs],
  ["char/methods.rs", charMethodsRs],
  ["char/unicode.rs", charUnicodeRs],
  ["clone.rs", cloneRs],
  ["cmp.rs", cmpRs],
  ["collections.rs", collectionsRs],
  ["collections/binary_heap.rs", collectionsBinaryHeapRs],
  ["collections/btree.rs", collectionsBtreeRs],
  ["collections/btree/build.rs", collectionsBtreeBuildRs],
  ["collections/btree/entry.rs", collectionsBtreeEntryRs],
  ["collections/btree/into_iter.rs", collectionsBtreeIntoIterRs],
  ["collections/btree/iter.rs", collectionsBtreeIterRs],
  ["collections/btree/map.rs", collectionsBtreeMapRs],
  ["collections/btree/navigate.rs", collectionsBtreeNavigateRs],
  ["collections/btree/node.rs", collectionsBtreeNodeRs],
  ["collections/btree/remove.rs", collectionsBtreeRemoveRs],
  ["collections/btree/search.rs", collectionsBtreeSearchRs],
  ["collections/btree/set.rs", collectionsBtreeSetRs],
  ["collections/hash.rs", collectionsHashRs],
  ["collections/hash/entry.rs", collectionsHashEntryRs],
  ["collections/hash/iter.rs", collectionsHashIterRs],
  ["collections/hash/map.rs", collectionsHashMapRs],
  ["collections/hash/raw.rs", collectionsHashRawRs],
  ["collections/hash/set.rs", collectionsHashSetRs],
  ["collections/linked_list.rs", collectionsLinkedListRs],
  ["collections/vec_deque.rs", collectionsVecDequeRs],
  ["collections/vec_deque/iter.rs", collectionsVecDequeIterRs],
  ["collections/vec_deque/traits.rs", collectionsVecDequeTraitsRs],
  ["convert.rs", convertRs],
  ["default.rs", defaultRs],
  ["env.rs", envRs],
  ["error.rs", errorRs],
  ["ffi.rs", ffiRs],
  ["float_modules.rs", floatModulesRs],
  ["ffi/os_str.rs", ffiOsStrRs],
  ["fmt.rs", fmtRs],
  ["fmt/arguments.rs", fmtArgumentsRs],
  ["fmt/builders.rs", fmtBuildersRs],
  ["fmt/float.rs", fmtFloatRs],
  ["fmt/formatter.rs", fmtFormatterRs],
  ["fmt/impls.rs", fmtImplsRs],
  ["fmt/num.rs", fmtNumRs],
  ["fmt/rt.rs", fmtRtRs],
  ["future.rs", futureRs],
  ["hash.rs", hashRs],
  ["hash/impls.rs", hashImplsRs],
  ["hash/sip.rs", hashSipRs],
  ["hint.rs", hintRs],
  ["intrinsics.rs", intrinsicsRs],
  ["io.rs", ioRs],
  ["io/buffered.rs", ioBufferedRs],
  ["io/cursor.rs", ioCursorRs],
  ["io/error.rs", ioErrorRs],
  ["io/error_kind.rs", ioErrorKindRs],
  ["io/read.rs", ioReadRs],
  ["io/sources.rs", ioSourcesRs],
  ["io/stdio.rs", ioStdioRs],
  ["io/write.rs", ioWriteRs],
  ["iter.rs", iterRs],
  ["iter/adapters.rs", iterAdaptersRs],
  ["iter/chain_zip.rs", iterChainZipRs],
  ["iter/double_ended.rs", iterDoubleEndedRs],
  ["iter/flatten.rs", iterFlattenRs],
  ["iter/iterator.rs", iterIteratorRs],
  ["iter/peekable.rs", iterPeekableRs],
  ["iter/range.rs", iterRangeRs],
  ["iter/sources.rs", iterSourcesRs],
  ["iter/traits.rs", iterTraitsRs],
  ["macros.rs", macrosRs],
  ["marker.rs", markerRs],
  ["mem.rs", memRs],
  ["net.rs", netRs],
  ["net/ip.rs", netIpRs],
  ["net/parser.rs", netParserRs],
  ["net/socket_addr.rs", netSocketAddrRs],
  ["num.rs", numRs],
  ["num/float.rs", numFloatRs],
  ["num/int_methods.rs", numIntMethodsRs],
  ["num/nonzero.rs", numNonzeroRs],
  ["num/parse.rs", numParseRs],
  ["num/signed.rs", numSignedRs],
  ["num/unsigned.rs", numUnsignedRs],
  ["num/wrapping.rs", numWrappingRs],
  ["ops.rs", opsRs],
  ["ops/arith.rs", opsArithRs],
  ["ops/bit.rs", opsBitRs],
  ["ops/control_flow.rs", opsControlFlowRs],
  ["ops/deref.rs", opsDerefRs],
  ["ops/function.rs", opsFunctionRs],
  ["ops/index.rs", opsIndexRs],
  ["ops/range.rs", opsRangeRs],
  ["ops/try_trait.rs", opsTryTraitRs],
  ["ops/unsize.rs", opsUnsizeRs],
  ["option.rs", optionRs],
  ["os.rs", osRs],
  ["panic.rs", panicRs],
  ["panicking.rs", panickingRs],
  ["path.rs", pathRs],
  ["path/buf.rs", pathBufRs],
  ["path/components.rs", pathComponentsRs],
  ["path/path.rs", pathPathRs],
  ["path/traits.rs", pathTraitsRs],
  ["pin.rs", pinRs],
  ["prelude.rs", preludeRs],
  ["process.rs", processRs],
  ["ptr.rs", ptrRs],
  ["ptr/const_ptr.rs", ptrConstPtrRs],
  ["ptr/fn_ptr.rs", ptrFnPtrRs],
  ["ptr/metadata.rs", ptrMetadataRs],
  ["ptr/mut_ptr.rs", ptrMutPtrRs],
  ["ptr/non_null.rs", ptrNonNullRs],
  ["ptr/unique.rs", ptrUniqueRs],
  ["range.rs", rangeRs],
  ["rc.rs", rcRs],
  ["result.rs", resultRs],
  ["rt.rs", rtRs],
  ["shared_pointer.rs", sharedPointerRs],
  ["slice.rs", sliceRs],
  ["slice/access.rs", sliceAccessRs],
  ["slice/arrays.rs", sliceArraysRs],
  ["slice/chunks.rs", sliceChunksRs],
  ["slice/cmp.rs", sliceCmpRs],
  ["slice/concat.rs", sliceConcatRs],
  ["slice/index.rs", sliceIndexRs],
  ["slice/iter.rs", sliceIterRs],
  ["slice/search.rs", sliceSearchRs],
  ["slice/sort.rs", sliceSortRs],
  ["slice/split.rs", sliceSplitRs],
  ["str.rs", strRs],
  ["str/basics.rs", strBasicsRs],
  ["str/chars.rs", strCharsRs],
  ["str/escape.rs", strEscapeRs],
  ["str/lossy.rs", strLossyRs],
  ["str/pattern.rs", strPatternRs],
  ["str/search.rs", strSearchRs],
  ["str/split.rs", strSplitRs],
  ["str/traits.rs", strTraitsRs],
  ["str/transform.rs", strTransformRs],
  ["str/utf8.rs", strUtf8Rs],
  ["string.rs", stringRs],
  ["string/traits.rs", stringTraitsRs],
  ["sync.rs", syncRs],
  ["sync/arc.rs", syncArcRs],
  ["sync/atomic.rs", syncAtomicRs],
  ["sync/condvar.rs", syncCondvarRs],
  ["sync/futex.rs", syncFutexRs],
  ["sync/mpsc.rs", syncMpscRs],
  ["sync/mpsc/channel.rs", syncMpscChannelRs],
  ["sync/mpsc/queue.rs", syncMpscQueueRs],
  ["sync/mpsc/waker.rs", syncMpscWakerRs],
  ["sync/mpsc/zero.rs", syncMpscZeroRs],
  ["sync/mutex.rs", syncMutexRs],
  ["sync/once.rs", syncOnceRs],
  ["sync/poison.rs", syncPoisonRs],
  ["sync/rwlock.rs", syncRwlockRs],
  ["task.rs", taskRs],
  ["test.rs", testRs],
  ["thread.rs", threadRs],
  ["thread/local.rs", threadLocalRs],
  ["thread/scoped.rs", threadScopedRs],
  ["time.rs", timeRs],
  ["tuple.rs", tupleRs],
  ["vec.rs", vecRs],
  ["vec/drain.rs", vecDrainRs],
  ["vec/from_iter.rs", vecFromIterRs],
  ["vec/into_iter.rs", vecIntoIterRs],
  ["vec/raw_vec.rs", vecRawVecRs],
  ["vec/retain.rs", vecRetainRs],
  ["vec/splice.rs", vecSpliceRs],
  ["vec/traits.rs", vecTraitsRs],
]);

/** The library's text. A function, so that a bundle need not unpack it before it is asked for. */
export function libraryFiles(): ReadonlyMap<string, string> {
  return FILES;
}
