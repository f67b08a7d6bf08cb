fn show<T: std::fmt::Display>(t: T) {
    println!("{}", t);
}
struct S;
fn main() {
    show(S); //~ ERROR E0277
}
