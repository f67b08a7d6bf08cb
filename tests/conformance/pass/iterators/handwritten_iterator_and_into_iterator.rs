struct Countdown(u32);
impl Iterator for Countdown { type Item = u32; fn next(&mut self) -> Option<u32> { if self.0 == 0 { None } else { self.0 -= 1; Some(self.0 + 1) } } }
struct Grid { w: usize, cells: Vec<char> }
impl<'a> IntoIterator for &'a Grid { type Item = &'a [char]; type IntoIter = std::slice::Chunks<'a, char>; fn into_iter(self) -> Self::IntoIter { self.cells.chunks(self.w) } }
impl FromIterator<char> for Grid { fn from_iter<I: IntoIterator<Item = char>>(i: I) -> Self { let cells: Vec<char> = i.into_iter().collect(); Grid { w: (cells.len() as f64).sqrt() as usize, cells } } }
impl Extend<char> for Grid { fn extend<I: IntoIterator<Item = char>>(&mut self, i: I) { for c in i { self.cells.push(c) } } }
struct Fib { a: u64, b: u64 }
impl Iterator for Fib { type Item = u64; fn next(&mut self) -> Option<u64> { let r = self.a; (self.a, self.b) = (self.b, self.a + self.b); Some(r) } }
fn main() {
    println!("{:?}", Countdown(5).zip(Fib { a: 0, b: 1 }.skip(3)).collect::<Vec<_>>());
    let mut g: Grid = "abcdefghi".chars().collect();
    g.extend(['x', 'y']);
    for row in &g { println!("{}", row.iter().collect::<String>()); }
    println!("{:?}", Fib { a: 0, b: 1 }.take_while(|&x| x < 100).filter(|x| x % 2 == 0).max());
    let mut it = Countdown(6).peekable();
    while let Some(x) = it.next() { if let Some(n) = it.peek() { print!("{x}>{n} "); } else { println!("{x}"); } }
    let c = Countdown(3);
    println!("{:?} {}", c.size_hint(), Countdown(4).by_ref().step_by(2).map(|x| x.to_string()).collect::<Vec<_>>().join("-"));
}
