const fn checked(n: i32) -> i32 {
    if n < 0 { panic!("negative") }
    n
}
const BAD: i32 = checked(-1); //~ ERROR E0080
fn main() { println!("{BAD}"); }
