mod m { pub struct S { secret: u8 } impl S { pub fn new() -> S { S { secret: 1 } } } }
fn main() {
    println!("{}", m::S::new().secret); //~ ERROR E0616
}
