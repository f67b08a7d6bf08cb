fn main() { let v: Vec<i32> = vec![1, 2].iter().map(|x| x * 2); } //~ ERROR E0308
