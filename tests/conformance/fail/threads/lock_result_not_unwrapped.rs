use std::sync::Mutex;
fn main() {
    let m = Mutex::new(1);
    *m.lock() += 1; //~ ERROR E0614
}
