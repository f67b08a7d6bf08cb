trait Named {
    fn name(&self) -> String;
}
trait Greeter: Named {
    fn greet(&self) -> String {
        format!("hi {}", self.name())
    }
}
struct Wrapper<T>(T);
impl<T: ToString> Named for Wrapper<T> {
    fn name(&self) -> String {
        self.0.to_string()
    }
}
impl<T: ToString> Greeter for Wrapper<T> {}
fn main() {
    println!("{} {}", Wrapper(3).greet(), Wrapper("bob").greet());
}
