fn main() { let x = 5;; ; let y = x.; undefined(); } //~ ERROR
//~| ERROR E0425
