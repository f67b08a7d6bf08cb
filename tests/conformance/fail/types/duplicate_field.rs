struct User { id: u32, name: String, id: u64 } //~ ERROR E0124
fn main() {}
