fn main() {
    let b: [u8; { usize::MAX + 1 }] = [0; 1]; //~ ERROR E0080
}
