#[derive(Debug, PartialEq)] struct P { x: i32, name: String }
fn main() {
    let p = P { x: 1, name: "a".into() };
    assert_eq!(p, P { x: 1, name: "a".to_string() });
    assert_eq!(p, P { x: 2, name: String::new() }); //~ PANIC assertion `left == right` failed
}
