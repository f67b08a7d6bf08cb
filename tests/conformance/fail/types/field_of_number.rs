fn main() {
    let n = 5u32;
    println!("{}", n.len); //~ ERROR E0610
    let c = 'x';
    println!("{}", c.upper); //~ ERROR E0610
}
