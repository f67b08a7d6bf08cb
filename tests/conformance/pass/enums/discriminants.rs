#[derive(Clone, Copy)]
#[repr(u8)]
enum Color {
    Red = 1,
    Green = 5,
    Blue,
}
fn main() {
    println!("{} {} {}", Color::Red as u8, Color::Green as i32, Color::Blue as usize);
}
