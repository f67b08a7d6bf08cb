union U { n: u8, b: bool }
fn main() {
    let u = U { n: 3 };
    let b = unsafe { u.b }; //~ UB invalid_value
    println!("{b}");
}
