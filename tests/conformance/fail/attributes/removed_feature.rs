#![feature(in_band_lifetimes)] //~ ERROR E0557
fn main() {}
