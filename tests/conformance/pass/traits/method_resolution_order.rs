struct S; trait A { fn f(&self) -> &'static str { "A ref" } fn g(self) -> &'static str where Self: Sized { "A val" } }
trait B { fn f(&mut self) -> &'static str { "B mut" } fn h(&self) -> &'static str { "B" } }
impl A for S {} impl B for S {} impl A for &S { fn f(&self) -> &'static str { "A for &S" } }
trait Len { fn len(&self) -> usize; } impl Len for [u8; 3] { fn len(&self) -> usize { 99 } }
struct W(Vec<i32>);
impl std::ops::Deref for W { type Target = Vec<i32>; fn deref(&self) -> &Vec<i32> { &self.0 } }
impl W { fn first(&self) -> &'static str { "own first" } }
mod hidden { pub trait Hid { fn hid(&self) -> u8 { 5 } } impl Hid for super::S {} }
fn main() {
    let mut s = S;
    println!("{} {} {}", A::f(&s), B::f(&mut s), s.h());
    println!("{} {}", (&s).g(), <&S as A>::f(&&s));
    println!("{} {}", [1u8, 2, 3].len(), Len::len(&[0u8; 3]));
    let w = W(vec![4, 5]);
    println!("{} {:?} {} {:?}", w.first(), w.last(), w.len(), (*w).first());
    { use hidden::Hid; println!("{}", s.hid()); }
    let r = &&&w;
    println!("{} {}", r.first(), r.iter().sum::<i32>());
    let c: &str = &&String::from("deref"); println!("{}", c.len());
    println!("{}", "5".parse::<u8>().map(u32::from).map(|x| x.pow(2)).unwrap_or_default());
}
