fn longer(b: Box<(String, String)>, first: bool) -> String {
    if first {
        return b.0;
    }
    let (one, two) = *b;
    if one.len() > two.len() { one } else { two }
}
fn main() {
    let make = || Box::new((String::from("one"), String::from("three")));
    println!("{} {}", longer(make(), true), longer(make(), false));
    let o = Some(Box::new(String::from("inner")));
    let s = match o {
        Some(b) if b.len() > 10 => *b,
        Some(b) => b.to_uppercase(),
        None => String::new(),
    };
    println!("{s}");
}
