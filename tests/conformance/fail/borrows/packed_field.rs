#[repr(packed)]
struct P { a: u8, b: u32 }
fn main() {
    let p = P { a: 1, b: 2 };
    let r = &p.b; //~ ERROR E0793
    println!("{}", p.b); //~ ERROR E0793
    let a = &p.a;
    let copy = p.b;
}
