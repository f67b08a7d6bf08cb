struct S {
    a: i32,
    b: i32,
}
fn main() {
    let s = S { a: 1 }; //~ ERROR E0063
    println!("{}", s.a + s.b);
}
