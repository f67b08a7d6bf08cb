#[repr(u32, u64)] //~ ERROR E0566
enum E { A }
#[repr(packed, align(8))]
struct P(u8); //~ ERROR E0587
#[repr(align(15))] //~ ERROR E0589
struct A(u8);
#[repr(transparent, C)] //~ ERROR E0692
struct G(f32);
fn main() {}
