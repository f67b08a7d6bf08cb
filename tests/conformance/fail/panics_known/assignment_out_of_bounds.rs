fn main() {
    let mut a = [0; 5];
    let idx = 10;
    a[idx] = 2; //~ ERROR
    println!("{:?}", a);
}
