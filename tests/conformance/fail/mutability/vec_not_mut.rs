fn main() { let v = Vec::new(); v.push(1); let s = String::new(); s.push_str("a"); } //~ ERROR E0596
//~| ERROR E0596
