fn main() {
    let v: Vec<String> = vec![1, 2].into_iter().collect(); //~ ERROR E0277
    let s: i32 = vec![1].into_iter().collect(); //~ ERROR E0277
}
