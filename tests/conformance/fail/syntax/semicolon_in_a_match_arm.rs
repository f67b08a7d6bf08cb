fn main() { let x = match 1 { 1 => 2; _ => 3 }; undefined(); } //~ ERROR
//~| ERROR E0425
