#[derive(Debug)]
struct Inner {
    a: i32,
    b: Option<&'static str>,
}
#[derive(Debug)]
enum E {
    Unit,
    Tup(i32, Inner),
    Named { x: Vec<i32> },
}
fn main() {
    let v = [E::Unit, E::Tup(1, Inner { a: 2, b: Some("s") }), E::Named { x: vec![1, 2] }];
    println!("{:?}", v);
    println!("{:#?}", v);
}
