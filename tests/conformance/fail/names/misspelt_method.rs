fn main() { let mut v = vec![1]; v.pusj(2); println!("{}", v.length()); } //~ ERROR E0599
//~| ERROR E0599
