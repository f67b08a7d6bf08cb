fn main() { let n = 5u7; let m = 0b12; let k = 1_f31; let o = 0o9; } //~ ERROR
//~| ERROR
//~| ERROR
//~| ERROR
