#[derive(Debug, Default, PartialEq)]
struct S {
    n: i32,
    s: String,
    o: Option<u8>,
    v: Vec<i32>,
}
fn main() {
    println!("{:?}", S::default());
    println!("{:#?}", S { n: 3, ..Default::default() });
}
