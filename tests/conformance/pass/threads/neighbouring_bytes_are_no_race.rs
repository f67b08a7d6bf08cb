use std::thread;

fn main() {
    let mut bytes = vec![0u8; 8];
    thread::scope(|s| {
        for (k, byte) in bytes.iter_mut().enumerate() { s.spawn(move || *byte = k as u8 * 2); }
    });
    println!("{bytes:?}");
    for chunk in bytes.chunks_mut(3) {
        thread::scope(|s| { s.spawn(|| chunk.reverse()); });
    }
    println!("{bytes:?}");
}
