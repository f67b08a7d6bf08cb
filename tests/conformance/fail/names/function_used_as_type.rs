fn maker() -> u8 { 1 }
fn take(m: maker) {} //~ ERROR E0573
fn main() {}
