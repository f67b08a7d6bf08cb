fn main() {
    let t = (String::new(), String::new());
    drop(t);
    println!("{}", t.0);
    println!("{}", t.1); //~ ERROR E0382
    println!("{:?}", t);
}
