fn main() {
    let mut x = 10;
    let p = &mut x as *mut i32;
    unsafe {
        *p += 5;
        println!("{}", *p);
    }
    let a = [1, 2, 3];
    let q = a.as_ptr();
    unsafe {
        println!("{} {}", *q.add(2), q.offset(1).read());
    }
    println!("{}", p.is_null());
}
