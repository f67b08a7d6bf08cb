impl u32 { //~ ERROR E0390
    fn double(self) -> u32 { self * 2 }
}
fn main() {}
