use std::thread;
fn run<T: std::fmt::Debug + 'static>(t: T) { thread::spawn(move || println!("{t:?}")); } //~ ERROR E0277
fn main() { run(1); }
