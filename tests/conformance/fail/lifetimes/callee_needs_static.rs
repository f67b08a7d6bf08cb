fn keep<T: 'static>(t: T) {}
fn give<T>(t: T) { keep(t); } //~ ERROR E0310
fn main() {}
