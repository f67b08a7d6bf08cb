fn main() {
    let x = 1;
    let p = &x as *const i32;
    println!("{}", *p); //~ ERROR E0133
}
