fn main() {
    let a = [1, 2, 3];
    let p = a.as_ptr();
    let x = unsafe { *p.wrapping_add(5) }; //~ UB out_of_bounds
    println!("{}", x);
}
