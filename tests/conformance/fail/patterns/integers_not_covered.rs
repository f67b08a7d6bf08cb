fn main() {
    let n = 5_u8;
    match n { //~ ERROR E0004
        0..=9 => {}
        11.. => {}
    }
}
