fn main() {
    let v = Vec::new(); //~ ERROR E0282
    println!("{}", v.len());
}
