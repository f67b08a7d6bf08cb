fn outside(x: &mut i32) {}
fn foo(a: &mut i32) {
    let mut bar = || outside(a);
    outside(a); //~ ERROR E0501
    bar();
}
fn main() {}
