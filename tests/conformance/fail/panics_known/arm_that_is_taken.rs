fn main() {
    let x = Some(0);
    match x {
        Some(0) => println!("{}", 1 / 0), //~ ERROR
        Some(n) => println!("{}", 5 / n),
        None => {}
    }
}
