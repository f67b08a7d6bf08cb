trait Lending { type Item<'a> where Self: 'a; fn next(&mut self) -> Option<Self::Item<'_>>; }
struct Windows<'s> { data: &'s mut [i32], at: usize }
impl<'s> Lending for Windows<'s> {
    type Item<'a> = &'a mut [i32] where Self: 'a;
    fn next(&mut self) -> Option<&mut [i32]> { let w = self.data.get_mut(self.at..self.at + 2)?; self.at += 1; Some(w) }
}
struct Lines { text: String, at: usize }
impl Lending for Lines {
    type Item<'a> = &'a str;
    fn next(&mut self) -> Option<&str> { let rest = &self.text[self.at..]; if rest.is_empty() { return None; } let end = rest.find('\n').unwrap_or(rest.len()); self.at += (end + 1).min(rest.len()); Some(&rest[..end]) }
}
fn count<L: Lending>(mut l: L) -> usize { let mut n = 0; while l.next().is_some() { n += 1; } n }
fn main() {
    let mut d = [1, 2, 3, 4];
    let mut w = Windows { data: &mut d, at: 0 };
    while let Some(p) = w.next() { p[1] += p[0]; }
    println!("{d:?}");
    let mut l = Lines { text: "one\ntwo\n\nfour".into(), at: 0 };
    while let Some(s) = l.next() { print!("[{s}]"); }
    println!(" {}", count(Lines { text: "a\nb".into(), at: 0 }));
}
