fn main() {
    let mut n = 5;
    let m = &mut n;
    println!("{n}"); //~ ERROR E0502
    *m += 1;
}
