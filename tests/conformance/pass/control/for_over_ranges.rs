fn main() {
    for i in 0..3 {
        print!("{i} ");
    }
    for i in (0..=6).step_by(3) {
        print!("{i} ");
    }
    for i in (0..3).rev() {
        print!("{i} ");
    }
    println!();
}
