const MAX: u8 = 200;
const ORIGIN: Point = Point { x: 0, y: 0 };
#[derive(PartialEq, Eq)] struct Point { x: i32, y: i32 }
fn kind(n: u8) -> &'static str { match n { 0 => "zero", 1..=9 => "digit", 10..MAX => "mid", MAX.. => "max" } }
fn letter(c: char) -> &'static str { match c { 'a' | 'e' | 'i' | 'o' | 'u' => "vowel", 'a'..='z' => "cons", 'A'..='Z' => "upper", _ => "other" } }
fn main() {
    for n in [0, 5, 10, 199, 200, 255] { print!("{} ", kind(n)); }
    println!();
    for c in ['a', 'b', 'Z', 'é'] { print!("{} ", letter(c)); }
    println!();
    for p in [Point { x: 0, y: 0 }, Point { x: 1, y: 0 }] { match p { ORIGIN => println!("origin"), Point { x: 1 | 2, y } => println!("near {y}"), _ => println!("far") } }
    let v = Some(Ok::<i32, &str>(5));
    match v { Some(Ok(1 | 5) | Err("x")) => println!("hit"), Some(_) | None => println!("miss") }
    let i = -7i64;
    println!("{}", match i { i64::MIN..=-1 => "negative", 0 => "zero", 1.. => "positive" });
}
