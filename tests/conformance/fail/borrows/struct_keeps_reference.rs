struct Excerpt<'a> { part: &'a str }
fn main() {
    let e;
    {
        let text = String::from("one. two");
        e = Excerpt { part: text.split('.').next().unwrap() }; //~ ERROR E0597
    }
    println!("{}", e.part);
}
