fn describe(n: i32) -> String {
    match n {
        0 => "zero".to_string(),
        x if x < 0 => format!("negative {}", -x),
        small @ 1..=9 => format!("digit {small}"),
        10 | 20 | 30 => "round".into(),
        _ => String::from("other"),
    }
}
fn main() {
    for n in [0, -4, 7, 20, 99] {
        println!("{}", describe(n));
    }
}
