#[repr(C, packed(2))]
struct P { a: u16, b: u32, c: [u32; 2], d: Inner }
struct Inner { x: u64, y: u8 }
fn main() {
    let p = P { a: 1, b: 2, c: [1, 2], d: Inner { x: 1, y: 2 } };
    let a = &p.a;
    let b = &p.b; //~ ERROR E0793
    let c = &p.c[1]; //~ ERROR E0793
    let d = &p.d.x; //~ ERROR E0793
    let e = &p.d.y;
}
