fn f(n: i32) -> i32 { //~ ERROR E0308
    n + 1;
}
fn main() {
    f(1);
}
