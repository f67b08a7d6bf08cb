//! The entry of a program.
use crate::process::Termination;

#[lang = "start"]
fn lang_start<T: Termination + 'static>(main: fn() -> T) -> i32 {
    let code = main().report().to_i32();
    crate::thread::drop_locals();
    crate::thread::drop_current();
    code
}
