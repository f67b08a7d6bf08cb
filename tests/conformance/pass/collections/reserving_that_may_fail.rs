use std::collections::{BinaryHeap, TryReserveError, VecDeque};

fn room(n: usize) -> Result<Vec<u64>, TryReserveError> {
    let mut v = Vec::new();
    v.try_reserve(n)?;
    Ok(v)
}

fn main() {
    println!("{}", room(10).unwrap().capacity() >= 10);
    println!("{}", room(usize::MAX).unwrap_err());
    println!("{}", room(usize::MAX / 8 + 1).unwrap_err());
    let mut exact = Vec::<u8>::new();
    println!("{:?} {}", exact.try_reserve_exact(5), exact.capacity());
    println!("{:?}", VecDeque::from([1u8]).try_reserve(usize::MAX).is_err());
    let mut heap = BinaryHeap::from([2, 7, 5]);
    println!("{:?} {:?}", heap.try_reserve(3), heap.pop());
    println!("{:?}", String::new().try_reserve(usize::MAX).map_err(|e| e.to_string()));
}
