fn main() {
    let x = u32; //~ ERROR E0423
    println!("{}", x);
}
