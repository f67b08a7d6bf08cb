#[repr(transparent)]
struct L<U> { value: f32, unit: U } //~ ERROR E0690
#[repr(transparent)]
struct M { a: u8, b: u16 } //~ ERROR E0690
#[repr(transparent)]
enum S { Errno(u32), Ok } //~ ERROR E0731
#[repr(transparent)]
struct Fine(u8, ());
fn main() {}
