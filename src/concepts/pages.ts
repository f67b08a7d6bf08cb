/** The text of the concept pages. */
import allocationPage from "./allocation.md";
import allocatorPage from "./allocator.md";
import borrowPage from "./borrow.md";
import borrowCheckerPage from "./borrow-checker.md";
import boxPage from "./box.md";
import capacityPage from "./capacity.md";
import copyPage from "./copy.md";
import danglingReferencePage from "./dangling-reference.md";
import deallocationPage from "./deallocation.md";
import doubleFreePage from "./double-free.md";
import dropPage from "./drop.md";
import fatPointerPage from "./fat-pointer.md";
import fragmentationPage from "./fragmentation.md";
import garbageCollectionPage from "./garbage-collection.md";
import heapPage from "./heap.md";
import initializationPage from "./initialization.md";
import layoutPage from "./layout.md";
import leakPage from "./leak.md";
import lifetimePage from "./lifetime.md";
import lifoPage from "./lifo.md";
import movePage from "./move.md";
import mutableBorrowPage from "./mutable-borrow.md";
import ownershipPage from "./ownership.md";
import pointerPage from "./pointer.md";
import rawPointerPage from "./raw-pointer.md";
import rcPage from "./rc.md";
import refcellPage from "./refcell.md";
import referencePage from "./reference.md";
import runtimeChecksPage from "./runtime-checks.md";
import scopePage from "./scope.md";
import slicePage from "./slice.md";
import stackPage from "./stack.md";
import stackFramePage from "./stack-frame.md";
import stackOverflowPage from "./stack-overflow.md";
import staticAnalysisPage from "./static-analysis.md";
import staticLifetimePage from "./static-lifetime.md";
import staticMemoryPage from "./static-memory.md";
import stringPage from "./string.md";
import threadPage from "./thread.md";
import useAfterFreePage from "./use-after-free.md";
import vectorPage from "./vector.md";

const PAGES: Readonly<Record<string, string>> = {
  allocation: allocationPage,
  allocator: allocatorPage,
  borrow: borrowPage,
  "borrow-checker": borrowCheckerPage,
  box: boxPage,
  capacity: capacityPage,
  copy: copyPage,
  "dangling-reference": danglingReferencePage,
  deallocation: deallocationPage,
  "double-free": doubleFreePage,
  drop: dropPage,
  "fat-pointer": fatPointerPage,
  fragmentation: fragmentationPage,
  "garbage-collection": garbageCollectionPage,
  heap: heapPage,
  initialization: initializationPage,
  layout: layoutPage,
  leak: leakPage,
  lifetime: lifetimePage,
  lifo: lifoPage,
  move: movePage,
  "mutable-borrow": mutableBorrowPage,
  ownership: ownershipPage,
  pointer: pointerPage,
  "raw-pointer": rawPointerPage,
  rc: rcPage,
  refcell: refcellPage,
  reference: referencePage,
  "runtime-checks": runtimeChecksPage,
  scope: scopePage,
  slice: slicePage,
  stack: stackPage,
  "stack-frame": stackFramePage,
  "stack-overflow": stackOverflowPage,
  "static-analysis": staticAnalysisPage,
  "static-lifetime": staticLifetimePage,
  "static-memory": staticMemoryPage,
  string: stringPage,
  thread: threadPage,
  "use-after-free": useAfterFreePage,
  vector: vectorPage,
};

/** The pages as written, by id. A function, so that a bundle need not unpack them before they are asked for. */
export function conceptPages(): Readonly<Record<string, string>> {
  return PAGES;
}
