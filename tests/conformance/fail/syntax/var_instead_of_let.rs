fn main() { var x = 5; undefined(); x; } //~ ERROR
//~| ERROR E0425
