trait Empty {}
impl Empty for u8 { type Out = u8; } //~ ERROR E0437
fn main() {}
