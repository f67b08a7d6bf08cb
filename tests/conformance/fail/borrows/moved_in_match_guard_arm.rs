fn main() {
    let v = Some(String::from("a"));
    match v {
        Some(s) if s.is_empty() => drop(s),
        _ => {}
    }
    println!("{:?}", v); //~ ERROR E0382
}
