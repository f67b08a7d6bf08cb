fn main() {
    let mut v = vec![1, 2, 3];
    println!("{}", v.swap_remove(0));
    v.insert(2, 9);
    println!("{v:?}");
    v.remove(7); //~ PANIC removal index (is 7) should be < len (is 3)
}
