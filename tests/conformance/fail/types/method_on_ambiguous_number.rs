fn main() {
    let x = 2.0.powi(2); //~ ERROR E0689
    let y = 2.0;
    println!("{}", y.sqrt()); //~ ERROR E0689
    let z = 5.pow(2); //~ ERROR E0689
}
