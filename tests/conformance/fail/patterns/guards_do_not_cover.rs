fn main() { let n = 3u8; match n { x if x < 5 => {}, x if x >= 5 => {} } } //~ ERROR E0004
