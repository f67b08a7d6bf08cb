fn main() {
    let a = [String::from("a")];
    let s = a[0]; //~ ERROR E0508
    println!("{}", s);
}
