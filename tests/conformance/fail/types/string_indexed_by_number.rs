fn main() {
    let s = String::from("abc");
    let c = s[0]; //~ ERROR E0277
}
