fn f(n: u8) -> u8 {
    match n {
        1 => 1,
        _ => todo!(), //~ PANIC not yet implemented
    }
}
fn main() {
    println!("{}", f(1));
    f(2);
}
