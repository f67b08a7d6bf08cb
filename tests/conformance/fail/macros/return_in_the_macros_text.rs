macro_rules! ret {
    () => {
        return 5; //~ ERROR E0308
    };
}
fn f() -> String {
    ret!();
}
fn main() { f(); }
