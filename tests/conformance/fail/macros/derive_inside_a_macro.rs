macro_rules! mk {
    ($name:ident { $($f:ident : $t:ty),* }) => {
        #[derive(Debug, Clone, PartialEq)]
        struct $name {
            $($f: $t),* //~ ERROR E0277
//~| ERROR E0277
//~| ERROR E0369
        }
    };
}
struct N;
mk!(P {
    x: i32,
    y: N
});
fn main() { let p = P { x: 1, y: N }; let _ = p; }
