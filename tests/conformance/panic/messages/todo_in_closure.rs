fn main() {
    let f = |x: i32| -> i32 { if x > 0 { x } else { todo!("negative numbers") } }; //~ PANIC not yet implemented: negative numbers
    println!("{}", f(1));
    println!("{}", f(-1));
}
