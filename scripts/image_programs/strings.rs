fn first_word(s: &str) -> &str {
    for (i, &b) in s.as_bytes().iter().enumerate() { if b == b' ' { return &s[..i]; } }
    s
}

fn main() {
    let mut s = String::from("hello");
    s.push_str(", world"); s.push('!');
    let t = s.clone();
    let slice = &s[0..5];
    println!("{s} {t} {slice} {} {}", s.len(), first_word("one two"));
    let upper = s.to_uppercase().replace("WORLD", "all");
    println!("{upper} {} {:?}", s.trim(), s.find('w'));
    for c in "añb".chars() { print!("{c}"); }
    for (i, line) in "x\ny".lines().enumerate() { println!("{i} {line}"); }
    let number: i32 = "42".parse().unwrap();
    let joined = format!("{}-{number:03}", 7) + "x";
    println!("{joined} {:?} {}", "no".parse::<i32>().is_err(), 'a' as u32);
    let parts: Vec<&str> = "a,b,c".split(',').collect();
    let reversed: String = s.chars().rev().collect();
    println!("{parts:?} {reversed} {}", s.starts_with("he") && s.is_empty());
    s.clear();
    println!("{s:?} {}", s.capacity());
}
