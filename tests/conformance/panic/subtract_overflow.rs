fn main() {
    let v: Vec<i32> = Vec::new();
    let n = v.len() - 1; //~ PANIC attempt to subtract with overflow
    println!("{}", n);
}
