fn count(n: u32) -> impl Iterator<Item = u32> { (0..n).map(|x| x) }
fn twice(n: u32) -> impl Iterator<Item = u32> { count(n).chain(count(n)) }
fn boxed(n: u32) -> Box<dyn Fn() -> u32> { if n == 0 { Box::new(|| 0) } else { let f = boxed(n - 1); Box::new(move || f() + 1) } }
async fn a(n: u32) -> u32 { if n == 0 { 0 } else { Box::pin(a(n - 1)).await } }
fn fact(n: u64) -> impl std::fmt::Display { if n == 0 { 1 } else { n * 2 } }
fn rec(n: u32) -> impl std::fmt::Display { if n > 0 { println!("{}", rec(n - 1)); } n }
fn main() { println!("{} {} {} {}", twice(2).count(), boxed(3)(), fact(3), rec(2)); let _ = a(1); }
