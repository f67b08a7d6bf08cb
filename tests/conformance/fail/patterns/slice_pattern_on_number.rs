fn main() {
    let n = 5;
    match n {
        [a, b] => println!("{a}{b}"), //~ ERROR E0529
        _ => {}
    }
}
