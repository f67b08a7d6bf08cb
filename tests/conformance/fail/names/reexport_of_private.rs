mod inner {
    fn hidden() {}
    pub mod deeper { }
    struct Private;
}
pub use inner::hidden; //~ ERROR E0603
fn main() {}
