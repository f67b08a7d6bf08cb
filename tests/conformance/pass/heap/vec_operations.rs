fn main() {
    let mut v = vec![3, 1, 2];
    v.insert(1, 10);
    v.swap(0, 2);
    println!("{:?}", v);
    println!("{:?}", v.remove(1));
    v.extend([7, 8].iter());
    v.retain(|x| x % 2 == 1);
    v.truncate(1);
    println!("{:?} {:?} {:?}", v, v.first(), v.get(5));
    v.clear();
    println!("{:?} {}", v, v.is_empty());
}
