fn main() { println!("{} {}", 1); println!("{0} {2}", 1, 2); println!("{x}"); println!("{", 1); println!("{:z}", 1); println!("a", 1); } //~ ERROR
//~| ERROR
//~| ERROR
//~| ERROR
//~| ERROR
//~| ERROR
//~| ERROR E0425
