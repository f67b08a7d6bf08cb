fn main() {
    let mut v = vec!['a'];
    v.insert(1, 'b');
    println!("{v:?}");
    v.insert(4, 'x'); //~ PANIC insertion index (is 4) should be <= len (is 2)
}
