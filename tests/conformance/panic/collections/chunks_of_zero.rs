fn main() {
    let v = [1, 2, 3];
    println!("{:?}", v.chunks(2).collect::<Vec<_>>());
    let n = v.len() - 3;
    println!("{:?}", v.chunks(n).count()); //~ PANIC chunk size must be non-zero
}
