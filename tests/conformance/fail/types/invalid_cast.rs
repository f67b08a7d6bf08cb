fn main() {
    let n = "5" as i32; //~ ERROR E0606
    println!("{}", n);
}
