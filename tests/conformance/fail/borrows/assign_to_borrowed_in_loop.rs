fn main() {
    let mut n = 0;
    let mut all = vec![];
    while n < 3 {
        all.push(&n);
        n += 1; //~ ERROR E0506
    }
}
