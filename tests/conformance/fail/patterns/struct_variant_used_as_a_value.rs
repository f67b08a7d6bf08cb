enum S { R { a: i32 }, T(i32), U }
struct Q { a: i32 }
struct P(i32);
use S::R;
fn main() {
    let a = S::R(1); //~ ERROR E0533
    let b = S::R; //~ ERROR E0533
    let c = R(1); //~ ERROR E0423
    let d = R; //~ ERROR E0423
    let e = Q(1); //~ ERROR E0423
    let f = Q; //~ ERROR E0423
    let g = S; //~ ERROR E0423
    let h = P { 0: 1 };
    let i = S::T { 0: 1 };
    let j = S::U(); //~ ERROR E0618
    let k = S::U {};
    match S::U { S::R(x) => {} S::R => {} S::T => {} R => {} Q(x) => {} P => {} _ => {} } //~ ERROR E0530
//~| ERROR E0532
//~| ERROR E0532
//~| ERROR E0164
//~| ERROR E0533
}
