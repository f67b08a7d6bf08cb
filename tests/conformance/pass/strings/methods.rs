fn main() {
    let s = "  Hello, World  ";
    println!("[{}] [{}]", s.trim(), s.trim_start());
    println!("{} {}", s.to_uppercase().trim(), s.to_lowercase().trim());
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "one two  three".split_whitespace().collect::<Vec<&str>>());
    println!("{} {} {:?}", s.contains("World"), "abc".starts_with('a'), "hello".find("ll"));
    println!("{} {}", "x".repeat(3), "aXbX".replace('X', "-"));
    println!("{:?}", "k=v".split_once('='));
    println!("{}", "abc".chars().rev().collect::<String>());
}
