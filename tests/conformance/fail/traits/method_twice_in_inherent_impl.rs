struct Duck;
impl Duck {
    fn quack(&self) {}
    fn quack(&self, times: u32) {} //~ ERROR E0592
}
fn main() {}
