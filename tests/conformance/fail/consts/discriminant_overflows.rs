#[repr(u8)]
enum Level { Low = 1, High = 255, Over } //~ ERROR E0370
fn main() { println!("{}", Level::Low as u8); let _ = (Level::High, Level::Over); }
