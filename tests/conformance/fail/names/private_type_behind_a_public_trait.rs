mod bank {
    struct Secret(u32);
    pub trait Open { type Key; }
    pub struct Vault;
    impl Open for Vault { type Key = Secret; } //~ ERROR E0446
}
fn main() { }
