trait Speak {}
struct Room { inside: Vec<Box<dyn Speak>> }
impl Room {
    fn add<T: Speak>(&mut self, t: T) { self.inside.push(Box::new(t)); } //~ ERROR E0310
}
fn main() {}
