struct Cage<T>(T);
fn open(c: Cage<Item = u8>) {} //~ ERROR E0107
//~| ERROR E0229
fn main() {}
