mod m {
    pub struct S {
        n: i32,
    }
    impl S {
        pub fn new() -> S {
            S { n: 1 }
        }
    }
}
fn main() {
    println!("{}", m::S::new().n); //~ ERROR E0616
}
