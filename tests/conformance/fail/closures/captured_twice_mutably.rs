fn main() {
    let mut v = vec![1];
    let mut add = || v.push(2);
    v.push(3); //~ ERROR E0499
    add();
}
