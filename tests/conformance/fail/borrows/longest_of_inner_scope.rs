fn longest<'a>(a: &'a str, b: &'a str) -> &'a str { if a.len() > b.len() { a } else { b } }
fn main() {
    let a = String::from("long string");
    let r;
    {
        let b = String::from("short");
        r = longest(&a, &b); //~ ERROR E0597
    }
    println!("{r}");
}
