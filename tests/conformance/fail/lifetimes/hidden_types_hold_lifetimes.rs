fn held<'a>(words: &'a [String]) -> impl Iterator<Item = usize> + use<> { words.iter().map(|w| w.len()) } //~ ERROR E0700
fn one<'a, 'b>(a: &'a str, b: &'b str) -> impl Iterator<Item = char> + use<'a> { b.chars() } //~ ERROR E0700
fn fine<'a, 'b>(a: &'a str, b: &'b str) -> impl Iterator<Item = char> + use<'b> { b.chars() }
fn main() {}
