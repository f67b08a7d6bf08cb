#[derive(Debug)] #[repr(u8)] enum E { A = 1, B = 2 }
fn main() {
    let e: E = unsafe { std::mem::transmute(7u8) }; //~ UB invalid_value
    println!("{e:?}");
}
