struct P {
    x: i32,
    y: (i32, Option<&'static str>),
}
fn main() {
    let p = P { x: 1, y: (2, Some("deep")) };
    let P { x, y: (a, Some(name)) } = p else { return };
    println!("{x} {a} {name}");
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a + b);
    println!("{a} {b}");
}
