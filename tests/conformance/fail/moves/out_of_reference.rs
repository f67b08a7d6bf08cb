struct S {
    name: String,
}
fn main() {
    let s = S { name: String::new() };
    let r = &s;
    let n = r.name; //~ ERROR E0507
    println!("{}", n);
}
