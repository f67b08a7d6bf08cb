fn main() {
    let mut s = String::new();
    println!("{}", s.capacity());
    s.push('a');
    println!("{}", s.capacity());
    s.push_str("bcdefghij");
    println!("{} {}", s.capacity(), s.len());
    let t = String::with_capacity(25);
    println!("{}", t.capacity());
    let u = String::from("exact");
    println!("{}", u.capacity());
}
