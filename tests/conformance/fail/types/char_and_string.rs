fn main() { let c: char = "a"; let s: &str = 'a'; let t: String = 'x'; } //~ ERROR E0308
//~| ERROR E0308
//~| ERROR E0308
