fn main() {
    let mut s = String::from("a");
    let c = || s.push('b');
    c(); //~ ERROR E0596
    let t = String::new();
    let d = || { t };
    d(); d(); //~ ERROR E0382
}
