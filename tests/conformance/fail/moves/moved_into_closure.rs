fn main() {
    let s = String::from("x");
    let f = move || s.len();
    println!("{} {}", f(), s); //~ ERROR E0382
}
