fn fail(msg: &str) -> ! { println!("failing: {msg}"); std::process::exit(3) }
fn pick(n: i32) -> i32 { match n { 0 => return -1, 1 => { let x: i32 = if n > 5 { 2 } else { return 10 }; x } _ => n } }
fn early(v: &[i32]) -> Option<i32> { let f = v.first()?; let l = v.last()?; Some(f + l) }
fn main() {
    println!("{} {} {}", pick(0), pick(1), pick(7));
    println!("{:?} {:?}", early(&[]), early(&[1, 2]));
    let r: Result<u8, std::convert::Infallible> = Ok(3);
    let Ok(x) = r;
    println!("{x}");
    let n: u32 = "12".parse().unwrap_or_else(|_| fail("parse"));
    println!("{n}");
    if n > 100 { fail("too big") }
    let v: Vec<u32> = vec![];
    println!("{}", v.iter().map(|_| -> u32 { unreachable!() }).count());
}
