use std::thread;
fn main() {
    let x = 5;
    let p = &x as *const i32;
    thread::spawn(move || { let q = p; q.is_null() }); //~ ERROR E0277
}
