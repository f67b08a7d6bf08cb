fn main() {
    fn inner(x: i32) -> i32 {
        const K: i32 = 10;
        x * K
    }
    println!("{}", inner(3));
}
