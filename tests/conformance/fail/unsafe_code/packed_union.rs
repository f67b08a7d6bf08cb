#[repr(C, packed)]
union U { a: u32, b: u8 }
fn main() {
    let u = U { a: 1 };
    let r = unsafe { &u.a }; //~ ERROR E0793
    let s = unsafe { &u.b };
}
