/** Loans and their conflicts in whole programs. Every expectation is what rustc 1.95 says. */
import { errorsOf } from "./program";

const PRELUDE = "fn take(_: String) {}\nfn see(_: &str) {}\nfn main() {}\n";

/** Errors of one function behind a three-line prelude. */
const inFn = (fn: string): string[] => errorsOf(PRELUDE + fn);

test.each([
  ["shared, then mutable", "fn f() { let mut s = String::new(); let r = &s; s.push('a'); see(r); }", "E0502 4:49 cannot borrow `s` as mutable because it is also borrowed as immutable"],
  ["mutable twice", "fn f() { let mut s = String::new(); let a = &mut s; let b = &mut s; a.push('x'); b.push('y'); }", "E0499 4:61 cannot borrow `s` as mutable more than once at a time"],
  ["moved while borrowed", "fn f() { let s = String::new(); let r = &s; take(s); see(r); }", "E0505 4:50 cannot move out of `s` because it is borrowed"],
  ["assigned while borrowed", "fn f() { let mut x = 1; let r = &x; x = 2; let _y = *r; }", "E0506 4:37 cannot assign to `x` because it is borrowed"],
  ["used while mutably borrowed", "fn f() { let mut x = 1; let r = &mut x; let _y = x; *r = 2; }", "E0503 4:50 cannot use `x` because it was mutably borrowed"],
  ["outlived by a reference", "fn f() { let r; { let x = String::new(); r = &x; } see(r); }", "E0597 4:46 `x` does not live long enough"],
  ["a temporary outlived", "fn f() { let r = String::from(\"a\").as_str(); see(r); }", "E0716 4:18 temporary value dropped while borrowed"],
  ["a local's reference returned", "fn f<'a>() -> &'a String { let s = String::new(); &s }", "E0515 4:51 cannot return reference to local variable `s`"],
  ["a closure that outlives what it borrows", "fn f() -> Box<dyn Fn() -> i32> { let x = 1; Box::new(|| x) }", "E0373 4:54 closure may outlive the current function, but it borrows `x`, which is owned by the current function"],
  ["pushed to while iterated", "fn f() { let mut v = vec![1, 2]; for x in &v { v.push(*x); } }", "E0502 4:48 cannot borrow `v` as mutable because it is also borrowed as immutable"],
])("%s", (_, program, error) => {
  expect(inFn(program)).toEqual([error]);
});

test.each([
  ["a loan ends with its last use", "fn f() { let mut s = String::new(); let r = &s; see(r); s.push('a'); }"],
  ["two-phase borrows", "fn f() { let mut v = vec![1]; v.push(v.len()); }"],
  ["different fields", "fn f() { let mut t = (1, 2); let a = &mut t.0; let b = &mut t.1; *a = 2; *b = 3; }"],
  ["what a method returns outlives the borrowed struct", "struct H<'a> { r: &'a str }\nimpl<'a> H<'a> { fn get(&self) -> &'a str { self.r } }\nfn f() { let s = String::new(); let g; { let h = H { r: &s }; g = h.get(); } see(g); }"],
  ["walking a list with a mutable cursor", "struct N { next: Option<Box<N>> }\nfn f(n: &mut Option<Box<N>>) { let mut c = n; while let Some(x) = c { c = &mut x.next; } *c = None; }"],
])("accepts: %s", (_, program) => {
  expect(inFn(program)).toEqual([]);
});

test("lifetimes that the signature does not relate", () => {
  expect(inFn("fn f<'a>(x: &'a str, y: &str) -> &'a str { if x.len() > 1 { x } else { y } }").length).toBe(1);
  expect(inFn("fn f<'a, 'b: 'a>(_: &'a str, y: &'b str) -> &'a str { y }")).toEqual([]);
});
