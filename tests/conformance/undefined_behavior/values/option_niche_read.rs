fn main() {
    let n = [7u8, 0, 0, 0];
    let p = n.as_ptr() as *const Option<bool>;
    println!("{:?}", unsafe { *p }); //~ UB invalid_value
}
