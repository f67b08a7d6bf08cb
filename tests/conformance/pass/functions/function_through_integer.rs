fn seven() -> i32 {
    7
}

fn main() {
    let address = seven as fn() -> i32 as usize;
    let f: fn() -> i32 = unsafe { std::mem::transmute(address) };
    let none: Option<fn()> = unsafe { std::mem::zeroed() };
    println!("{} {}", f(), none.is_none());
}
