trait Reader {
    fn read<'a>(text: &'a str) -> &'static str;
    fn two<'a, 'b>(x: &'a str, y: &'b str) -> &'a str where 'a: 'b;
}
struct Lines;
impl Reader for Lines {
    fn read<'a, 'b>(text: &'a str) -> &'static str { "x" }
    fn two<'a>(x: &'a str, y: &'a str) -> &'a str { x } //~ ERROR E0195
}
fn main() { }
