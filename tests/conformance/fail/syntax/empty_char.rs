fn main() { let c = ''; let d = 'ab'; } //~ ERROR
//~| ERROR
