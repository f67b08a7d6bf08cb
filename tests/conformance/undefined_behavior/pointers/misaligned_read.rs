fn main() {
    let a = [0u8; 8];
    let p = a.as_ptr();
    let q = if p as usize % 4 == 0 { unsafe { p.add(1) } } else { p } as *const u32;
    println!("{}", unsafe { *q }); //~ UB unaligned_pointer
}
