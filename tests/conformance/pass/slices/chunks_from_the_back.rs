fn main() {
    let v = [1, 2, 3, 4, 5, 6, 7];
    println!("{:?}", v.rchunks(3).collect::<Vec<_>>());
    println!("{:?}", v.rchunks(3).rev().collect::<Vec<_>>());
    let exact = v.rchunks_exact(3);
    println!("{:?} {}", exact.remainder(), exact.len());
    println!("{:?}", exact);
    let mut w = v;
    for (i, part) in w.rchunks_mut(2).enumerate() {
        part.fill(i as i32);
    }
    println!("{w:?}");
    for part in w.chunks_exact_mut(3).rev() {
        part.reverse();
    }
    println!("{w:?} {:?}", v.chunks(4).last());
}
