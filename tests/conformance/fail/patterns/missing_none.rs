fn main() { let o = Some(1); match o { Some(n) => println!("{n}"), } } //~ ERROR E0004
