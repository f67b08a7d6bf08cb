fn main() {
    let s = String::from("abc");
    println!("{}", &s[1..2]);
    println!("{}", &s[1..9]); //~ PANIC
}
