fn double(x: &i32) -> i32 {
    x << 1
}

fn main() {
    let (a, n) = (5u8, 2usize);
    let r = &a;
    println!("{} {} {} {}", r << 1, r << &n, a >> &1u32, double(&8));
    let mut b = 3i64;
    b <<= &n;
    b >>= 1;
    println!("{b}");
    println!("{:?}", [1, 2, 3].iter().map(|x| x << 2).collect::<Vec<i32>>());
    println!("{}", [1u8, 2, 3].iter().fold(0u32, |acc, x| acc << 8 | *x as u32));
    println!("{}", [1u64, 2].iter().fold(5u64, |h, x| (h << 5) ^ (h >> 2) ^ x));
}
