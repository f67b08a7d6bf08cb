fn main() {
    let s = "é";
    println!("{}", &s[0..1]); //~ PANIC
}
