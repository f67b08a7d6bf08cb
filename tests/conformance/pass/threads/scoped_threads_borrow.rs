use std::thread;

fn main() {
    let mut numbers = vec![1, 2, 3];
    let mut total = 0;
    thread::scope(|s| {
        s.spawn(|| println!("length {}", numbers.len()));
        s.spawn(|| total += numbers[0] + numbers[2]);
    });
    numbers.push(4);
    println!("{numbers:?} {total}");
}
