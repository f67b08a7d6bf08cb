use std::thread;

fn main() {
    let handle = thread::spawn(|| (1..=10).sum::<i32>());
    println!("{}", handle.join().unwrap());
}
