fn main() {
    let mut s = String::from("a");
    let r1 = &mut s;
    let r2 = &mut s; //~ ERROR E0499
    println!("{r1} {r2}");
    let r3 = &s;
    let r4 = &mut s; //~ ERROR E0502
    println!("{r3} {r4}");
}
