fn main() {
    let v = [1, 2, 3, 4];
    let n = v.len();
    println!("{:?}", &v[..n]);
    println!("{:?}", &v[2..=n]); //~ PANIC
}
