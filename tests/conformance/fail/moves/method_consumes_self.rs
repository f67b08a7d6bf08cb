fn main() {
    let v = vec![1, 2];
    for x in v {
        print!("{}", x);
    }
    println!("{:?}", v); //~ ERROR E0382
}
