struct Duck;
impl Duck { fn quack(&self) {} } //~ ERROR E0592
impl Duck { fn quack(&self) {} }
fn main() {}
