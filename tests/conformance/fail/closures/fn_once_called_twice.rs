fn main() {
    let s = String::from("a");
    let f = || drop(s);
    f();
    f(); //~ ERROR E0382
}
