fn kind(s: &str) -> u8 {
    match s {
        "one" => 1,
        "two" => 2,
        _ => 0,
    }
}
fn main() {
    println!("{} {} {}", kind("one"), kind(&String::from("two")), kind(""));
    let c = 'k';
    println!("{}", match c { 'a'..='j' => 1, 'k'..='t' => 2, _ => 3 });
    println!("{}", matches!(c, 'x' | 'k'));
}
