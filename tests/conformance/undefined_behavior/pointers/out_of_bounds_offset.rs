fn main() {
    let a = [1, 2, 3];
    let p = a.as_ptr();
    let q = unsafe { p.add(4) }; //~ UB out_of_bounds
    println!("{}", q.is_null());
}
