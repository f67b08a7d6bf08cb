struct S {
    a: i32,
}
fn main() {
    let s = S { a: 1, z: 2 }; //~ ERROR E0560
    println!("{}", s.a);
}
