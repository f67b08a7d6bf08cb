trait Speak { fn speak(&self) -> String { "…".to_string() } }
struct A; struct B;
impl Speak for A {}
impl Speak for B { fn speak(&self) -> String { "B!".into() } }
impl A { fn speak(&self) -> &'static str { "inherent" } }
impl dyn Speak { fn twice(&self) -> String { self.speak() + &self.speak() } }
fn main() {
    println!("{} {}", A.speak(), Speak::speak(&A));
    let d: &dyn Speak = &B;
    println!("{}", d.twice());
    let list: [&dyn Speak; 3] = [&A, &B, &A];
    println!("{}", list.map(|s| s.speak()).join("|"));
}
