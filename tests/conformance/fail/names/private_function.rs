mod m {
    fn hidden() {}
}
fn main() {
    m::hidden(); //~ ERROR E0603
}
