fn main() {
    let x = 5;
    println!("{}", *x); //~ ERROR E0614
}
