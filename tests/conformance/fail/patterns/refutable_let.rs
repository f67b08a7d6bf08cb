fn main() {
    let o = Some(1);
    let Some(x) = o; //~ ERROR E0005
    println!("{}", x);
}
