struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
impl D {
    fn name(&self) -> &str {
        self.0
    }
}
fn main() {
    println!("{}", D("temp").name());
    let _kept = &D("extended");
    match D("scrutinee").name() {
        n => println!("in match {}", n),
    }
    println!("end");
}
