use std::sync::atomic::AtomicUsize; use std::cell::Cell;
const A: AtomicUsize = AtomicUsize::new(0);
const B: &'static AtomicUsize = &A; //~ ERROR E0492
static S: AtomicUsize = AtomicUsize::new(0);
static T: &AtomicUsize = &S;
const N: Option<&Cell<i32>> = None;
const O: &Option<Cell<i32>> = &None;
const P: usize = { let c = Cell::new(1); let r = &c; r.get() };
static U: &AtomicUsize = &AtomicUsize::new(1); //~ ERROR E0492
fn main() {}
