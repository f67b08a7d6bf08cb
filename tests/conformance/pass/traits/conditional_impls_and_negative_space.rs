use std::fmt::{self, Debug, Display};
struct Wrapper<T>(Vec<T>);
impl<T: Display> Display for Wrapper<T> { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "[")?; for (i, x) in self.0.iter().enumerate() { if i > 0 { write!(f, ", ")?; } write!(f, "{x}")?; } write!(f, "]") } }
impl<T: Debug> Debug for Wrapper<T> where T: Clone { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_set().entries(self.0.iter()).finish() } }
impl Wrapper<u8> { fn text(&self) -> String { String::from_utf8_lossy(&self.0).into_owned() } }
impl<T> Wrapper<Option<T>> { fn some(&self) -> usize { self.0.iter().flatten().count() } }
trait Describe { fn d(&self) -> String; }
impl<T: Describe> Describe for [T] { fn d(&self) -> String { self.iter().map(|x| x.d()).collect::<Vec<_>>().join("&") } }
impl<T: Describe + ?Sized> Describe for &T { fn d(&self) -> String { format!("ref {}", (**self).d()) } }
impl<T: Describe, const N: usize> Describe for [T; N] { fn d(&self) -> String { format!("{N}:{}", self[..].d()) } }
impl<A: Describe, B: Describe> Describe for (A, B) { fn d(&self) -> String { format!("({} {})", self.0.d(), self.1.d()) } }
impl Describe for i32 { fn d(&self) -> String { format!("i{self}") } }
impl Describe for str { fn d(&self) -> String { self.to_uppercase() } }
impl<T: Describe> Describe for Option<T> { fn d(&self) -> String { self.as_ref().map_or("none".into(), |x| x.d()) } }
fn main() {
    println!("{} {:?} {}", Wrapper(vec![1, 2]), Wrapper(vec!["a"]), Wrapper(b"hi".to_vec()).text());
    println!("{} {}", Wrapper(vec![Some(1), None]).some(), Wrapper::<bool>(vec![]));
    println!("{} {} {}", [1, 2].d(), (&3, Some("x")).d(), vec![(1, 2)][..].d());
    println!("{}", None::<&str>.d());
}
