fn eat(_: String) {}
fn main() {
    let s = String::new();
    for _ in 0..2 {
        eat(s); //~ ERROR E0382
    }
}
