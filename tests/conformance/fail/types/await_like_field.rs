struct S { await_: u8 }
fn main() { let s = S { await_: 1 }; println!("{}", s.awaits); } //~ ERROR E0609
