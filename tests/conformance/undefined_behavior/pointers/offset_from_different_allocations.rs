fn main() {
    let (a, b) = (vec![1], vec![2]);
    let d = unsafe { a.as_ptr().offset_from(b.as_ptr()) }; //~ UB pointer_arithmetic
    println!("{}", d == 0);
}
