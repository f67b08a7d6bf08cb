fn main() { let s = "a\qb"; let t = "\u{110000}"; let b = b"é"; } //~ ERROR
//~| ERROR
//~| ERROR
