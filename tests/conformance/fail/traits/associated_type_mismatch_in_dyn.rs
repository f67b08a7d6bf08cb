fn main() {
    let it: Box<dyn Iterator<Item = String>> = Box::new(vec![1, 2].into_iter()); //~ ERROR E0271
    for s in it { println!("{s}"); }
}
