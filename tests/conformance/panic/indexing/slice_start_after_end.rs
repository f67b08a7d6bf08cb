fn main() {
    let v = vec![1, 2, 3, 4];
    let (a, b) = (3, 1);
    println!("{:?}", &v[b..a]);
    println!("{:?}", &v[a..b]); //~ PANIC slice index starts at 3 but ends at 1
}
