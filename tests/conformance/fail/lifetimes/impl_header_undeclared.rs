struct W<'a>(&'a str);
impl W<'a> { fn get(&self) -> &'a str { self.0 } } //~ ERROR E0261
//~| ERROR E0261
fn main() {}
