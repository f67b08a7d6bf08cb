fn main() {
    for i in 0..= { println!("{i}"); } //~ ERROR E0586
}
