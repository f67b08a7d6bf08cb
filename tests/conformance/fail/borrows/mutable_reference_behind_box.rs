fn main() {
    let mut b = Box::new(1);
    let r = &mut *b;
    let s = &b; //~ ERROR E0502
    *r = 2;
    println!("{s}");
}
