fn main() {
    let mut v = vec![1.5, 0.5];
    v.sort(); //~ ERROR E0277
    let m = v.iter().max(); //~ ERROR E0277
}
