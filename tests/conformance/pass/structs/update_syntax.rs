#[derive(Clone, Debug)]
struct Config {
    name: String,
    size: u32,
    on: bool,
}
fn main() {
    let base = Config { name: String::from("base"), size: 1, on: false };
    let other = Config { size: 2, ..base.clone() };
    let third = Config { name: "x".to_string(), ..base };
    println!("{:?} {:?} {}", other, third, base.on);
}
