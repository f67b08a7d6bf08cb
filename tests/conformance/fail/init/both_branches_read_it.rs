fn main() {
    let a; let c = std::env::args().count();
    if c > 1 { a = 1; }
    if c > 2 { println!("{a}"); }
    else { println!("{a}"); } //~ ERROR E0381
}
