fn main() {
    let x = std::hint::black_box(250u8);
    println!("{}", unsafe { x.unchecked_add(10) }); //~ UB unchecked_overflow
}
