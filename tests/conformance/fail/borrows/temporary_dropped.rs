fn main() {
    let s: &str = String::from("abc").as_str(); //~ ERROR E0716
    println!("{s}");
}
