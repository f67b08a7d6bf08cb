fn main() {
    let mut level: u8 = 250;
    for step in 0..10 {
        print!("{level} ");
        level += step; //~ PANIC attempt to add with overflow
    }
}
