use std::fmt;
impl fmt::Display for Vec<u8> { //~ ERROR E0117
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) }
}
fn main() {}
