macro_rules! try_it {
    ($e:expr) => { $e? }; //~ ERROR E0277
}
fn f() -> Option<i32> {
    let x = try_it!("5".parse::<i32>());
    Some(x)
}
fn main() { f(); }
