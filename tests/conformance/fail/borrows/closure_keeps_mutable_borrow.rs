fn main() {
    let mut n = 0;
    let mut inc = || n += 1;
    println!("{n}"); //~ ERROR E0502
    inc();
}
