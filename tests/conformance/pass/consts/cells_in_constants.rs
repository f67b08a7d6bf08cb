use std::cell::{Cell, RefCell}; use std::sync::{Mutex, OnceLock};
struct Conf { name: &'static str, list: &'static [i32], hits: Cell<u32> }
const C: Conf = Conf { name: "a", list: &[1, 2], hits: Cell::new(0) };
static M: Mutex<Vec<i32>> = Mutex::new(Vec::new());
static O: OnceLock<String> = OnceLock::new();
static R: &Mutex<Vec<i32>> = &M;
const F: &[Option<RefCell<i32>>] = &[None];
thread_local! { static T: RefCell<u32> = const { RefCell::new(1) }; }
fn main() {
    M.lock().unwrap().push(1);
    println!("{} {} {} {:?} {}", C.name, C.list.len(), C.hits.get(), R.lock().unwrap(), O.get_or_init(|| "x".into()));
    T.with(|t| *t.borrow_mut() += 1);
    println!("{} {}", T.with(|t| *t.borrow()), F.len());
    let c = &Cell::new(3); c.set(4);
    println!("{}", c.get());
}
