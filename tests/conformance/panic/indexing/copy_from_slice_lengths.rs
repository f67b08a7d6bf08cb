fn main() {
    let mut a = [0; 3];
    a.copy_from_slice(&[1, 2, 3]);
    println!("{a:?}");
    a.copy_from_slice(&[1, 2]); //~ PANIC
}
