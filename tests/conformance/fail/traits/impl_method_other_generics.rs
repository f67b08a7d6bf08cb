trait Convert { fn to<T: From<u8>>(&self) -> T; }
struct Byte(u8);
impl Convert for Byte {
    fn to(&self) -> u32 { self.0 as u32 } //~ ERROR E0049
}
fn main() {}
