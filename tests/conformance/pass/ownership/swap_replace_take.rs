fn main() {
    let mut a = String::from("a");
    let mut b = String::from("b");
    std::mem::swap(&mut a, &mut b);
    let old = std::mem::replace(&mut a, String::from("new"));
    let taken = std::mem::take(&mut b);
    println!("{} {:?} {} {}", a, b, old, taken);
}
