fn main() {
    let mut n = 0;
    let inc = || n += 1;
    inc(); //~ ERROR E0596
}
