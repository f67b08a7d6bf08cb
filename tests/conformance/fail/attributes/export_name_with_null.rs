#[unsafe(export_name = "\0foo")] //~ ERROR E0648
fn bar() {}
fn main() {}
