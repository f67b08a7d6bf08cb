const LAST: usize = 4;
static TABLE: [u8; 4] = [1, 2, 3, 4];
fn main() {
    let table = [1u8, 2, 3, 4];
    println!("{}", table[LAST]); //~ ERROR
}
