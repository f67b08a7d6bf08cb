fn main() {
    let v = vec![1, 2, 3];
    let i = v.len() + 2;
    println!("before");
    println!("{}", v[i]); //~ PANIC index out of bounds: the len is 3 but the index is 5
}
