fn main() {
    let mut n = 0;
    let found = while n < 5 {
        n += 1;
        if n == 3 { break n; } //~ ERROR E0571
    };
    for i in 0..3 { break i; } //~ ERROR E0571
}
