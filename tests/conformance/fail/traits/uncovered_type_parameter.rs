impl<T> From<u8> for T { fn from(x: u8) -> T { loop {} } } //~ ERROR E0210
fn main() {}
