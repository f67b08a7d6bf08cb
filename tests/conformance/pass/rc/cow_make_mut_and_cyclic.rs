use std::rc::Rc;
use std::borrow::Cow;
fn normalise(s: &str) -> Cow<'_, str> { if s.contains(' ') { Cow::Owned(s.replace(' ', "_")) } else { Cow::Borrowed(s) } }
struct Gadget { me: std::rc::Weak<Gadget>, id: u8 }
fn main() {
    let mut a = Rc::new(vec![1, 2]);
    let b = Rc::clone(&a);
    Rc::make_mut(&mut a).push(3);
    println!("{a:?} {b:?} {}", Rc::strong_count(&b));
    println!("{:?} {}", Rc::try_unwrap(a), b.len());
    for s in ["a b", "ab"] { match normalise(s) { Cow::Borrowed(x) => println!("borrowed {x}"), Cow::Owned(x) => println!("owned {x}") } }
    let mut c = normalise("q");
    c.to_mut().push('!');
    println!("{c}");
    println!("{}", c.into_owned().len());
    let g = Rc::new_cyclic(|me| Gadget { me: me.clone(), id: 7 });
    println!("{} {}", g.me.upgrade().unwrap().id, Rc::weak_count(&g));
    let s: Rc<str> = "shared".into();
    let t: Rc<[i32]> = Rc::from([1, 2, 3]);
    println!("{s} {} {:?}", s.len(), &t[1..]);
    let d: Rc<dyn Fn(i32) -> i32> = Rc::new(|x| x + 1);
    println!("{}", d(1));
}
