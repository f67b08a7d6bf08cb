fn set<'a>(slot: &mut &'a str, s: &'a str) { *slot = s; }
fn main() {
    let mut x: &'static str = "a";
    {
        let s = String::from("b");
        set(&mut x, &s); //~ ERROR E0597
    }
    println!("{x}");
}
