//@ edition: 2021
fn pick(a: &str) -> impl Fn() -> usize { move || a.len() } //~ ERROR E0700
fn text(a: &str) -> impl std::fmt::Display { a } //~ ERROR E0700
fn wrap(a: &str) -> Option<impl std::fmt::Display> { Some(a) } //~ ERROR E0700
fn main() {}
