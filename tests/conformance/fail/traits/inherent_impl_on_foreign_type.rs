impl Vec<u8> { //~ ERROR E0116
    fn total(&self) -> u32 { 0 }
}
fn main() {}
