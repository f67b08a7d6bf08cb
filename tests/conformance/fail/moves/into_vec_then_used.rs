fn main() {
    let s = String::from("a");
    let mut v = Vec::new();
    v.push(s);
    println!("{s}"); //~ ERROR E0382
}
