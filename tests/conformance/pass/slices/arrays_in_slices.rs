fn main() {
    let v = [1, 2, 3, 4, 5];
    println!("{:?} {:?}", v.first_chunk::<2>(), v.last_chunk::<6>());
    println!("{:?} {:?}", v.split_first_chunk::<2>(), v.split_last_chunk::<3>());
    println!("{:?} {:?}", v.as_chunks::<2>(), v.as_rchunks::<2>());
    let sums: Vec<i32> = v.array_windows().map(|[a, b, c]| a + b + c).collect();
    println!("{sums:?}");
    let mut w = v;
    if let Some([a, b]) = w.first_chunk_mut() {
        std::mem::swap(a, b);
    }
    let (pairs, rest) = w.as_chunks_mut::<2>();
    pairs[1] = [30, 40];
    rest[0] = 50;
    println!("{w:?} {:?}", [[1, 2], [3, 4]].as_flattened());
    println!("{:?} {:?}", w.as_slice().as_array::<5>(), w.element_offset(&w[3]));
}
