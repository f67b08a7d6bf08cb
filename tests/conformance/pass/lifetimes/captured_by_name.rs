fn pick<'a, 'b, T: Copy>(a: &'a T, b: &'b T) -> impl Fn() -> T + use<'a, T> { move || *a }
fn first<'a, 'b>(a: &'a str, b: &'b str) -> impl Iterator<Item = char> + use<'a> { a.chars() }
fn main() {
    let n = 1;
    let f;
    { let m = 2; f = pick(&n, &m); }
    println!("{}", f());
    let s = String::from("ab");
    let it;
    { let t = String::from("x"); it = first(&s, &t); }
    println!("{}", it.count());
}
