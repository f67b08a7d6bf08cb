fn main() { printn!("x"); my_vec![1]; } //~ ERROR
//~| ERROR
