fn main() {
    let s = String::from("x");
    if std::env::args().count() > 1 {
        drop(s);
    }
    println!("{}", s); //~ ERROR E0382
}
