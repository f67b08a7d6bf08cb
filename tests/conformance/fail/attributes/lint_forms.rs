#![allow(foo = "")] //~ ERROR E0452
#[allow(clipp::filter_map)] //~ ERROR E0710
fn f() {}
fn main() {}
