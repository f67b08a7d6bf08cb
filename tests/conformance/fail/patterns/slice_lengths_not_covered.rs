fn main() { let v = [1, 2]; match &v[..] { [] => {}, [a] => {}, [a, b] => {} } } //~ ERROR E0004
