fn main() { let x: i32; while true { x = 1; break; } println!("{x}"); } //~ ERROR E0381
