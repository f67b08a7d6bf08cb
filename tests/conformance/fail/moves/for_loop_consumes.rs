fn main() {
    let v = vec![String::new()];
    for s in v { drop(s); }
    println!("{}", v.len()); //~ ERROR E0382
}
