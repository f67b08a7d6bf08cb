fn main() {
    let n = 3;
    if n { println!("yes"); } //~ ERROR E0308
    while n { } //~ ERROR E0308
}
