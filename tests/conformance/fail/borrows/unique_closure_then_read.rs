fn f(x: &mut i32) {
    let mut c = || *x = 1;
    println!("{}", x); //~ ERROR E0501
    c();
}
fn main() { f(&mut 1); }
