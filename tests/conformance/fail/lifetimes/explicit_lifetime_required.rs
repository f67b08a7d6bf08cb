struct Log<'a> { lines: Vec<&'a str> }
impl<'a> Log<'a> {
    fn add(&mut self, line: &str) { self.lines.push(line); } //~ ERROR E0621
}
fn longest<'a>(a: &'a str, b: &str) -> &'a str { if a.len() > 1 { a } else { b } } //~ ERROR E0621
fn main() {}
