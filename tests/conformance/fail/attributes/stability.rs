#[stable(feature = "a", since = "b")] //~ ERROR E0734
#[unstable(feature = "b", issue = "none")] //~ ERROR E0734
fn foo() {}
fn main() {}
