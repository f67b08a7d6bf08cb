use std::cell::RefCell;
fn depth(n: u32) -> u32 { if n == 0 { None::<u32>.expect("no value") } else { depth(n - 1) + 1 } }
fn main() {
    let cell = RefCell::new(1);
    let _guard = cell.borrow();
    let r: Result<i32, String> = Err("bad".to_string());
    if cell.try_borrow_mut().is_ok() { r.unwrap(); }
    println!("{}", depth(2));
}
