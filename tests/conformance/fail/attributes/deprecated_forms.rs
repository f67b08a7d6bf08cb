#[deprecated(since = "b", since = "b")] //~ ERROR E0538
fn a() {}
#[deprecated(since = "1.0", authors = "x")] //~ ERROR E0539
fn b() {}
#[deprecated(note)] //~ ERROR E0539
fn c() {}
#[deprecated(since = "b", note = "x")]
#[deprecated(since = "b", note = "y")] //~ ERROR
fn d() {}
fn main() {}
