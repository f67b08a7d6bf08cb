fn main() {
    let mut v = vec![String::from("a")];
    v[0].push('b');
    println!("{v:?}");
    v[1] = String::from("c"); //~ PANIC index out of bounds: the len is 1 but the index is 1
}
