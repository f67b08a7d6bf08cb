const N: usize = 2;
fn main() {
    let a = [0u8; N - 3]; //~ ERROR E0080
    println!("{}", a.len());
}
