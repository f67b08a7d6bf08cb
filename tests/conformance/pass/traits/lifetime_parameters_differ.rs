trait Reader {
    fn read<'a>(text: &'a str) -> &'a str;
}
struct Lines;
impl Reader for Lines {
    fn read(text: &str) -> &str { text }
}
fn main() { Lines::read("x"); }
