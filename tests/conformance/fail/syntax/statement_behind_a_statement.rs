fn main() { let x = 5 println!("{x}"); undefined5(); let x: i32 = "a"; } //~ ERROR
