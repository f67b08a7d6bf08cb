struct P {
    a: String,
    b: String,
}
fn main() {
    let p = P { a: String::new(), b: String::new() };
    let _a = p.a;
    let q = p; //~ ERROR E0382
    println!("{}", q.b);
}
