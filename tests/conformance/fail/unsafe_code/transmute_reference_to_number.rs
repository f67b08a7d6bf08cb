fn main() {
    let r: &u8 = &1;
    let n: u32 = unsafe { std::mem::transmute::<&u8, u32>(r) }; //~ ERROR E0512
}
