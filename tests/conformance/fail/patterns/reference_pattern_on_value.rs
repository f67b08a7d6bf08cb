fn main() { let &x = 5; let (a, b) = [1, 2]; let [c, d] = (1, 2); } //~ ERROR E0308
//~| ERROR E0308
//~| ERROR E0529
