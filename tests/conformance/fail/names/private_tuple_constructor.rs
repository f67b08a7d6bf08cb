mod ids { pub struct Id(u32); impl Id { pub fn new(n: u32) -> Id { Id(n) } } }
fn main() {
    let a = ids::Id(4); //~ ERROR E0603
    let ids::Id(n) = ids::Id::new(5); //~ ERROR E0603
}
