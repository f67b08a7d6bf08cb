use std::collections::VecDeque;
fn main() {
    let mut d = VecDeque::from([3, 1, 2]);
    println!("{:?} {}", d.make_contiguous(), d.contains(&9)); //~ ERROR E0502
    let v = vec![String::from("a")];
    println!("{:?} {:?}", v.first(), drop(v)); //~ ERROR E0505
}
