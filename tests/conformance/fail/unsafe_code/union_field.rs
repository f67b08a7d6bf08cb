union U { a: u32, b: f32 }
fn main() { let u = U { a: 1 }; let x = u.b; } //~ ERROR E0133
