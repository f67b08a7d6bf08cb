fn eat(s: String) {}
fn main() {
    let s = String::new();
    let mut n = 0;
    while n < 2 { eat(s); n += 1; } //~ ERROR E0382
}
