fn main() {
    let v = vec![10, 20, 30];
    let i = v.len() + 2;
    println!("{}", v[i - 5]);
    let x = 1 + v[i]; //~ PANIC index out of bounds: the len is 3 but the index is 5
    println!("{x}");
}
