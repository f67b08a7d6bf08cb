fn main() { match (true, false) { (true, _) => {}, (false, true) => {} } } //~ ERROR E0004
