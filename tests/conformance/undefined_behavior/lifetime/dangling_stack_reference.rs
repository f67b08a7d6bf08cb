fn dangle() -> *const i32 { let x = 5; &raw const x }
fn main() {
    let p = dangle();
    println!("{}", unsafe { *p }); //~ UB use_after_free
}
