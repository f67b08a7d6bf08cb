#[repr(C)] union IntOrFloat { i: u32, f: f32, b: [u8; 4] }
#[repr(u8)] #[derive(Debug, PartialEq, Clone, Copy)] enum Color { Red = 1, Green = 2 }
union Slot { value: std::mem::ManuallyDrop<String>, empty: () }
fn main() {
    let mut u = IntOrFloat { f: 1.0 };
    unsafe { println!("{:#x} {:?}", u.i, u.b); u.b[3] = 0xc0; println!("{}", u.f); }
    u.i = 0x4048f5c3;
    unsafe { match u { IntOrFloat { i: 0 } => println!("zero"), IntOrFloat { f } => println!("{f}") } }
    let c: Color = unsafe { std::mem::transmute(2u8) };
    println!("{c:?} {}", Color::Red as u8);
    let a: [u16; 2] = unsafe { std::mem::transmute(0x0001_0002u32) };
    println!("{a:?}");
    let mut s = Slot { empty: () };
    s.value = std::mem::ManuallyDrop::new("owned".to_string());
    unsafe { println!("{}", &*s.value); std::mem::ManuallyDrop::drop(&mut s.value); }
    let _ = unsafe { s.empty };
    let bits: u64 = 1.5f64.to_bits();
    println!("{bits:#018x} {}", f64::from_bits(bits));
}
