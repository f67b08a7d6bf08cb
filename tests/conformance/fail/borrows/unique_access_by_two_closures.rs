fn set(x: &mut i32) { *x += 1; }
fn dance(x: &mut i32) {
    let mut a = || set(x);
    let mut b = || set(x); //~ ERROR E0524
    b();
    a();
}
fn main() { dance(&mut 1); }
