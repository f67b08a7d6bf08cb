macro_rules! borrow2 {
    ($v:ident) => {
        let a = &mut $v;
        let b = &mut $v; //~ ERROR E0499
        a.push(1);
        b.push(2);
    };
}
fn main() {
    let mut v = vec![0];
    borrow2!(v);
}
