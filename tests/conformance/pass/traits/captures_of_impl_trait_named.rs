use std::fmt::Display;

fn shown<'a, T: Display>(text: &'a str, value: T) -> impl Display + use<'a, T> { format!("{text}{value}") }
fn plain<T: Display>(value: T) -> impl Display + use<T> { value }
fn elided(text: &str) -> impl Display + use<'_> { text }
fn none(_: &()) -> impl Sized + use<> {}

fn main() {
    let kept = { let unit = (); none(&unit) };
    println!("{} {} {} {}", shown("a", 1), plain(2.5), elided("b"), size_of_val(&kept));
}
