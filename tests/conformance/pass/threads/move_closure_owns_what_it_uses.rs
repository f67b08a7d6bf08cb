use std::thread;

fn main() {
    let words = vec![String::from("one"), String::from("two")];
    let handle = thread::spawn(move || {
        let n = words.iter().map(|w| w.len()).sum::<usize>();
        (words, n)
    });
    let (words, n) = handle.join().unwrap();
    println!("{words:?} {n}");
}
