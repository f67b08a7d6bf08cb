fn eat(_: Vec<i32>) {}
fn main() {
    let v = vec![1];
    eat(v);
    println!("{}", v.len()); //~ ERROR E0382
}
