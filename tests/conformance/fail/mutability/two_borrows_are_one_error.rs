fn main() {
    let s = String::new(); //~ ERROR E0596
    s.push('a');
    s.push('b');
}
