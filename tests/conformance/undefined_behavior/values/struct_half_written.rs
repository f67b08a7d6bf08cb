use std::mem::MaybeUninit;

struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let mut place = MaybeUninit::<Point>::uninit();
    unsafe { (*place.as_mut_ptr()).x = 1 };
    let p = unsafe { place.assume_init() }; //~ UB uninitialized_read
    println!("{} {}", p.x, p.y);
}
