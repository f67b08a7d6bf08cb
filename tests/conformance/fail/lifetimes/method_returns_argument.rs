struct Parser { text: String }
impl Parser {
    fn choose(&self, other: &str) -> &str { other } //~ ERROR
}
fn main() {}
