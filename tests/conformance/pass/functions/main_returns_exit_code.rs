//@ exit-code: 42
use std::process::{ExitCode, Termination};
struct Outcome(u8);
impl Termination for Outcome { fn report(self) -> ExitCode { println!("reporting"); ExitCode::from(self.0) } }
fn main() -> Outcome {
    println!("working");
    Outcome(42)
}
