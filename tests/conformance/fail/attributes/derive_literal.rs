#[derive("Clone")] //~ ERROR E0777
struct Foo;
fn main() {}
