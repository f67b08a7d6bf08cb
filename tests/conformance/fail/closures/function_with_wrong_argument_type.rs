fn shout(s: &str) -> String { s.to_uppercase() }
fn main() {
    let v: Vec<String> = vec![1, 2].into_iter().map(shout).collect(); //~ ERROR E0631
//~| ERROR E0599
}
