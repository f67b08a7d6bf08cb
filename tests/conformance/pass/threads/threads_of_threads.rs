use std::thread;

fn sum(from: u64, to: u64) -> u64 {
    if to - from <= 4 { return (from..to).sum(); }
    let middle = (from + to) / 2;
    let left = thread::spawn(move || sum(from, middle));
    sum(middle, to) + left.join().unwrap()
}

fn main() { println!("{}", sum(0, 33)); }
