use std::marker::PhantomData;
struct Open; struct Closed;
struct Door<S> { opened: u32, _s: PhantomData<S> }
impl Door<Closed> { fn new() -> Self { Door { opened: 0, _s: PhantomData } } fn open(self) -> Door<Open> { Door { opened: self.opened + 1, _s: PhantomData } } }
impl Door<Open> { fn close(self) -> Door<Closed> { Door { opened: self.opened, _s: PhantomData } } }
trait Name { const NAME: &'static str; }
impl Name for Open { const NAME: &'static str = "open"; }
impl Name for Closed { const NAME: &'static str = "closed"; }
impl<S: Name> Door<S> { fn state(&self) -> String { format!("{} ({}x)", S::NAME, self.opened) } }
fn main() {
    let d = Door::new();
    println!("{}", d.state());
    let d = d.open().close().open();
    println!("{} {}", d.state(), std::mem::size_of_val(&d));
}
