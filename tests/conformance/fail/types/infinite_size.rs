struct List { //~ ERROR E0072
    v: i32,
    next: Option<List>,
}
fn main() {}
