macro_rules! imp {
    ($t:ty) => {
        impl Tr for $t { //~ ERROR E0046
//~| ERROR E0046
            fn a(&self) {}
            fn nope(&self) {} //~ ERROR E0407
//~| ERROR E0407
        }
    };
}
trait Tr { fn a(&self); fn b(&self); }
imp!(u8);
imp!(
 u16
);
fn main() {}
