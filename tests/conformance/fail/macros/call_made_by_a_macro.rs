macro_rules! call {
    ($f:ident ( $($a:expr),* )) => {
        $f($($a),*) //~ ERROR E0061
    };
}
fn two(a: i32, b: i32) {}
fn main() {
    call!(two(
       1
    ));
    call!(two(
       1,
       "x" //~ ERROR E0308
    ));
    call!(undefined(1)); //~ ERROR E0425
}
