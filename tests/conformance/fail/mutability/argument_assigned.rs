fn f(n: i32) -> i32 {
    n += 1; //~ ERROR E0384
    n
}
fn main() {
    println!("{}", f(1));
}
