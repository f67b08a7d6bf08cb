struct S;
fn main() {
    println!("{:?}", S); //~ ERROR E0277
}
