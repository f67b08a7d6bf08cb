fn main() {
    let mut v = Vec::new();
    let mut capacities = Vec::new();
    for i in 0..20 {
        v.push(i);
        if capacities.last() != Some(&v.capacity()) {
            capacities.push(v.capacity());
        }
    }
    println!("{:?} {}", capacities, v.len());
    let mut b: Vec<u8> = Vec::new();
    b.push(1);
    let mut big: Vec<[u64; 200]> = Vec::new();
    big.push([0; 200]);
    println!("{} {}", b.capacity(), big.capacity());
    v.shrink_to_fit();
    println!("{}", v.capacity());
}
