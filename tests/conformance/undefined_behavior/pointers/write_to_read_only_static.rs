static N: i32 = 5;
fn main() {
    let p = &raw const N as *mut i32;
    unsafe { *p = 6; } //~ UB read_only_write
    println!("{N}");
}
