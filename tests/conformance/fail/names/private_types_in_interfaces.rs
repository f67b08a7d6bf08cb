mod inner {
    struct Hidden;
    pub fn show(h: Hidden) {}
    pub struct Pair { pub h: Hidden }
    pub trait Get { type Out; fn get(&self) -> Self::Out; }
    impl Get for u8 { type Out = Hidden; fn get(&self) -> Hidden { Hidden } } //~ ERROR E0446
    pub enum E { A(Hidden) }
}
fn main() { }
