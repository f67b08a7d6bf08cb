fn main() {
    let f: fn() = unsafe { std::mem::transmute(16_usize) }; //~ UB invalid_value
    f();
}
