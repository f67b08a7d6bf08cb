fn main() { let x: i32; println!("{x}"); let y: i32; if true { y = 1; } println!("{y}"); } //~ ERROR E0381
//~| ERROR E0381
