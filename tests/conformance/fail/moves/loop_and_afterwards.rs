fn main() {
    let v = vec![1];
    for _ in 0..2 {
        drop(v);
    }
    drop(v); //~ ERROR E0382
}
