fn main() {
    let v = [1, 2, 3];
    println!("{:?}", v.split_at(1));
    println!("{:?}", v.split_at(4)); //~ PANIC mid > len
}
