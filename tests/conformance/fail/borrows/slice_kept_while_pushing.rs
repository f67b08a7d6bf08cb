fn main() {
    let mut data = vec![1, 2, 3];
    let slice = &mut data[..];
    slice[0] = 10;
    data.push(4); //~ ERROR E0499
    println!("{:?} {:?}", slice, data); //~ ERROR E0502
}
