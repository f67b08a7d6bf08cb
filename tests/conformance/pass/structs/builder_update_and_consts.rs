#[derive(Debug, Clone, PartialEq, Default)]
struct Server { host: String, port: u16, tls: Option<Tls>, tags: Vec<&'static str> }
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)] struct Tls { v: u8 }
#[derive(Default)] struct Builder { s: Server }
impl Builder {
    fn host(mut self, h: impl Into<String>) -> Self { self.s.host = h.into(); self }
    fn port(self, port: u16) -> Self { Self { s: Server { port, ..self.s } } }
    fn tag(mut self, t: &'static str) -> Self { self.s.tags.push(t); self }
    fn build(self) -> Result<Server, &'static str> { if self.s.port == 0 { Err("no port") } else { Ok(self.s) } }
}
struct Wrapper<T>(T);
impl<T> std::ops::Deref for Wrapper<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> std::ops::DerefMut for Wrapper<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
fn main() {
    let a = Builder::default().host("h").port(80).tag("x").tag("y").build().unwrap();
    let b = Server { tls: Some(Tls { v: 3 }), ..a.clone() };
    println!("{a:?}\n{b:?} {}", a == b);
    println!("{:?}", Builder::default().build());
    let Server { host, tags: ref t, .. } = b;
    println!("{host} {t:?}");
    let mut w = Wrapper(vec![3, 1, 2]);
    w.sort(); let n = w.len(); w.push(n as i32);
    println!("{:?} {} {:?}", *w, w[0], w.iter().max());
    let Wrapper(inner) = w;
    let t = (1, (2.5, 'c'), [inner.len(); 2]);
    let (a, (b, c), [d, _]) = t;
    println!("{a}{b}{c}{d} {}", t.1.1);
}
